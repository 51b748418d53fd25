/** Small documents of our own that a machine is tried with: one a way of reading. */

/** A sample file and the words that must be read from it. */
export interface Sample {
  /** name of the file; its extension says the way of reading */
  name: string
  bytes: () => Uint8Array
  words: string
  /** milliseconds that a machine in order stays under, with a wide margin */
  slow: number
}

const WORDS = 'KẾ HOẠCH'

/** A page with one line, by hand: a PDF small enough to be read here. */
const PDF = (() => {
  const drawn = 'BT /F1 18 Tf 30 60 Td (KE HOACH 2026) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 120] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]
  let file = '%PDF-1.4\n'
  const at = objects.map((object, i) => {
    const start = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = at.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
})()

/** Two lines as a picture in black and white (PNG, 620 × 200). */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAmwAAADIAQMAAABvSS+3AAAABlBMVEX///8AAABVwtN+AAAACXBIWXMAAAsTAAALEwEAmpwYAAAFCUlEQVRo3u3av27cNhwH' +
  'cLIEzA6GuB5Q4fQK3qpBOPVR/Ag3ajj4aATImkfIa3RkUaBeinrtFhoevCUsMlRB1GO/P0k5y9KdE9NC0Tb8HRJLjvUxKf4nw1iMGDFixIgRI0aMGP+HKObl' +
  'qnk5Ny9n58T4jZmTE/PmVdazcmreepIms3KLk6+z8QrdX2yCHi930mfeo6ZsG+Et/katRhuR3kpvyt3zOO49ONTqzDchnLDM8ZaThq1wq3TbSFZsh/yKp7Zl' +
  'bvFxLO85qYVpuRo3QZwwA07RixM15XcZxkk94JYEoQkDDeQSNuBWlE3ZOkkYl7Yl2XMF9fMnG7oJ5PIht6H6m7TcSRjnwFFbaLmKuFMq4UDuxk64FCWs23b2' +
  'dO7WDLmaKnC6DOfu9IRbZOHcW/zxnjjvdx2X99zW+ydzuwOc0sGcn3Lr53DTd7eWOvjdvZuW7Lk04SVrJ5x9BnfrplzbiYZxN/WwzdY0c0QJBHO2GXLUyPiz' +
  'uItxjwLOyWCuHHMC3bM0oVymR90nysVhAFJhnKKhZ3HfuTuBDl4EjxXSDjgaeiS48KFHuAFHA6Okt+aQ77Bhux5wUkuTEFfhE8DhgWY0qQB3wVb4HQEcJjXb' +
  'N8MpD+6N8CYLnUGx8s1wQlZ3nPQ6hDs6Xcy/lgnyD7Nq3M7LuX81Z1mMGDFixIgRI0aMGOyfO/wZrlLWz+fSQyk9+/YLntx2XzI9XEv9Nrhp9tyiv6gpybSc' +
  'HB/DeO/LLi0PODmYbfNf90nuX4H0TOxY1tDFhFMMC/XB4o4iGbwv/vLTVdavEDKsol+xzZIlasTZQqoudVIP3vzp2SDjcpzmVBgl9FqxVB7k2nS6AbdY3P/I' +
  'N2JSTti8FuZcslwc5R6k7vFYYPOag9PrMWcKoUYL4y/gGDhLHJsepT6do0xhpXWEy7AzweTtC1eyEnuN/uq2Vlb+bNkF6pByohE7ZVh9wTKrrmzTrtoKRpw9' +
  'xG0NdhCy98ShPIS/u6vLWr2rOVXJslEenOV/ebZ16vqP3ee4W4N6V3yn15LZitrU27xKeV2Jn37E3TIRmvalylfM5fz3j6rf+Me5BrutD3CXOLNglSLO5PTu' +
  '6oVLuCuExk+75FQYKsEVEpNyt6Kqxk3HvWsOFUXLSeJ0QZxbWIW6IDXSapNTbiqcGkI3KM+CKpRouYQ16hi3bjlqH+Cwr0Uc8t2etpi841gCjmqA0MQteS2P' +
  'cdidHXMKvR6tvLkpRhzaAzhkXepHOdUQh8MuedlzBs3PFKctJ3eQiUtaLu92iB/htgc47EWlHVd+4tKWW7PPcS4dcbQJemmWi5arlj2X42PxoT3SRzg6l5qk' +
  'DkbScag+HbfGYxb/9BlOmMOcajnUz56zxPU7uF/G8T2HvkiePeDwzaLdI33k3aHSqodcV+9OppzQZ9SDcn2cq4Yc27cKPEWc7bi+KCQ7w1XKkZ9HOfw0rs5R' +
  'ZMm+kZ3iSfGQS9gZOvec6+poqyiULr7ndtNxqBIWAwyNp+lS9Jx2q47LvMPQs/W6UNOznvKq2RqWfXTln/YDjn7yux0rNrL2lx4dVFGp67ptG5nb+OsaX4jD' +
  'wAhuuZpy26vGo7K+d9mV3b7G777CkOxU7bXPaWyVHzrutSuv9xwOxMCpOmjiw/Ws86iZuGq8m/ycEPsxUrA5Of5iFu6yH/j4L7Nw3twfk84Q+8ngvP/XJ0aM' +
  'GDFixIgRI0aMGDH+g/E3qw/88BBydj4AAAAASUVORK5CYII='

export const samples: readonly Sample[] = [
  {
    name: 'mau.md',
    bytes: () => new TextEncoder().encode(`${WORDS}\n\nPhát động phong trào thi đua trồng cây\n`),
    words: WORDS,
    slow: 10_000,
  },
  { name: 'mau.pdf', bytes: () => new TextEncoder().encode(PDF), words: 'KE HOACH 2026', slow: 10_000 },
  { name: 'mau.png', bytes: () => new Uint8Array(Buffer.from(PICTURE, 'base64')), words: WORDS, slow: 30_000 },
]
