import { chance, finish, glow, haze, reflect, vertical } from '../paint.mjs'

/** 图书馆夜场: a glass library at night after rain, readers inside, ginkgo leaves on the wet square. */
const GROUND = 872
const FLOORS = 4
/** The front as drawn flat, before perspective. */
const FRONT = { width: 2200, height: 1000 }

export function draw(ctx) {
  const random = chance(2130)
  const { width, height } = ctx.canvas
  sky(ctx, width, random)
  city(ctx, random)
  front(ctx, random)
  ginkgo(ctx, 196, GROUND + 6, 1, random)
  ginkgo(ctx, 1640, GROUND + 20, 1.16, random)
  walkers(ctx)
  reflect(ctx, {
    horizon: GROUND + 8,
    bottom: height,
    seed: 77,
    squeeze: 1.3,
    wave: 6,
    blur: 2.2,
    tint: [
      [0, 'rgba(12, 16, 34, 0.26)'],
      [0.5, 'rgba(12, 16, 34, 0.42)'],
      [1, 'rgba(8, 10, 24, 0.74)'],
    ],
  })
  paving(ctx, width, height, random)
  lampPost(ctx, 388, GROUND + 24, 1)
  reader(ctx, 760, 1112, 1.9)
  leaves(ctx, width, height, random)
  finish(ctx, { random, bloom: 0.5, vignette: 0.46, grain: 6 })
}

function sky(ctx, width, random) {
  ctx.fillStyle = vertical(ctx, 0, GROUND, [
    [0, '#0b1230'],
    [0.45, '#1a2550'],
    [0.8, '#33406f'],
    [1, '#5a5a80'],
  ])
  ctx.fillRect(0, 0, width, GROUND + 10)
  haze(ctx, {
    seed: 9,
    x: 0,
    y: 0,
    width,
    height: 700,
    cellX: 420,
    cellY: 110,
    shade: (t, u, v) => [70 + 50 * v, 78 + 36 * v, 128, (t - 0.44) * 2.2],
  })
  for (let star = 0; star < 90; star++) {
    ctx.fillStyle = `rgba(230, 236, 255, ${random.between(0.1, 0.6)})`
    ctx.fillRect(random.between(0, 900), random.next() ** 1.6 * 460, 1.6, 1.6)
  }
  glow(ctx, 268, 168, 190, '210, 220, 255', 0.35)
  ctx.fillStyle = '#f3efdc'
  ctx.beginPath()
  ctx.arc(268, 168, 31, Math.PI * 0.28, Math.PI * 1.52)
  ctx.quadraticCurveTo(240, 158, 287, 192)
  ctx.fill()
}

function city(ctx, random) {
  for (const [tone, low, high, lit] of [
    ['#26315e', 90, 250, 0.1],
    ['#18214a', 50, 150, 0.2],
  ])
    for (let x = -20; x < 760;) {
      const [w, h] = [random.between(38, 92), random.between(low, high)]
      ctx.fillStyle = tone
      ctx.fillRect(x, GROUND - h, w, h + 8)
      for (let wy = GROUND - h + 9; wy < GROUND - 12; wy += 12)
        for (let wx = x + 7; wx < x + w - 7; wx += 10)
          if (random.next() < lit) {
            ctx.fillStyle = `rgba(255, ${random.pick([206, 220, 186])}, 140, ${random.between(0.25, 0.75)})`
            ctx.fillRect(wx, wy, 4, 6)
          }
      x += w + random.between(-6, 16)
    }
}

/** Draws the front flat and folds it into the picture in upright slices: near on the right, far on the left. */
function front(ctx, random) {
  const flat = ctx.canvas.cloneNode()
  Object.assign(flat, FRONT)
  facade(flat.getContext('2d'), random)
  const [left, right] = [372, 1830]
  const side = { top: [384, 92], foot: [GROUND - 8, GROUND + 26] }
  for (let x = left; x < right; x++) {
    // Evenly spaced on the wall is not evenly spaced in the picture: scale grows with nearness.
    const t = (x - left) / (right - left)
    const near = 1.95
    const u = (t * near) / (1 + t * (near - 1))
    const at = 1 - (1 - t) / (1 + t * 0.55)
    const from = (0.35 * u + 0.65 * at) * (FRONT.width - 2)
    const top = side.top[0] + (side.top[1] - side.top[0]) * t
    const foot = side.foot[0] + (side.foot[1] - side.foot[0]) * t
    ctx.drawImage(flat, from, 0, 2, FRONT.height, x, top, 1.6, foot - top)
  }
  // The end wall, in shade.
  ctx.fillStyle = vertical(ctx, 384, GROUND, [
    [0, '#141a38'],
    [1, '#232a4c'],
  ])
  ctx.beginPath()
  ctx.moveTo(left + 1, 384)
  ctx.lineTo(left - 74, 424)
  ctx.lineTo(left - 74, GROUND - 4)
  ctx.lineTo(left + 1, GROUND - 6)
  ctx.fill()
  for (let floor = 0; floor < FLOORS; floor++) {
    ctx.fillStyle = `rgba(255, 196, 112, ${0.55 + 0.1 * (floor % 2)})`
    ctx.fillRect(left - 52, 452 + floor * 106, 12, 62)
  }
  glow(ctx, 1150, 640, 860, '255, 176, 88', 0.26)
  glow(ctx, 1420, GROUND - 20, 420, '255, 196, 120', 0.3)
}

function facade(pen, random) {
  const { width, height } = FRONT
  pen.fillStyle = '#10142c'
  pen.fillRect(0, 0, width, height)
  const storey = 224
  for (let floor = 0; floor < FLOORS; floor++) {
    const top = 52 + floor * (storey + 12)
    room(pen, top, storey, floor, random)
  }
  // Roof edge, slabs, mullions.
  pen.fillStyle = vertical(pen, 0, 52, [
    [0, '#2c3258'],
    [1, '#141833'],
  ])
  pen.fillRect(0, 0, width, 50)
  pen.fillStyle = 'rgba(255, 214, 150, 0.55)'
  pen.fillRect(0, 49, width, 3)
  for (let floor = 1; floor <= FLOORS; floor++) {
    const y = 40 + floor * (storey + 12)
    pen.fillStyle = '#171a34'
    pen.fillRect(0, y, width, 13)
    pen.fillStyle = 'rgba(255, 208, 140, 0.4)'
    pen.fillRect(0, y + 12, width, 2)
  }
  for (let x = 0, bay = 0; x <= width; x += 55, bay++) {
    pen.fillStyle = bay % 4 === 0 ? '#151934' : 'rgba(22, 24, 46, 0.82)'
    pen.fillRect(x - (bay % 4 === 0 ? 6 : 1.6), 50, bay % 4 === 0 ? 12 : 3.2, height)
  }
  // The glass gives back a little of the night.
  const sheen = pen.createLinearGradient(0, 0, width, height)
  sheen.addColorStop(0, 'rgba(70, 96, 170, 0.30)')
  sheen.addColorStop(0.4, 'rgba(70, 96, 170, 0.03)')
  sheen.addColorStop(0.62, 'rgba(90, 110, 180, 0.12)')
  sheen.addColorStop(1, 'rgba(70, 96, 170, 0)')
  pen.fillStyle = sheen
  pen.fillRect(0, 0, width, height)
}

const SPINES = [
  '#8c3b2a',
  '#b5743a',
  '#d9a85c',
  '#5c6b4a',
  '#3d5568',
  '#7a5a6a',
  '#e4cfa0',
  '#6d3f2c',
  '#a98c54',
  '#48392f',
]

function room(pen, top, storey, floor, random) {
  const { width } = FRONT
  const foot = top + storey
  pen.fillStyle = vertical(pen, top, foot, [
    [0, '#fff0c4'],
    [0.16, '#fbd58c'],
    [0.6, '#e0a557'],
    [1, '#a86a34'],
  ])
  pen.fillRect(0, top, width, storey)
  // Ceiling lamps.
  for (let x = 40; x < width; x += 110) {
    pen.fillStyle = '#fffbe8'
    pen.fillRect(x, top + 6, 58, 4)
    glow(pen, x + 29, top + 10, 120, '255, 236, 180', 0.4)
  }
  const shelved = (x) => (floor === 3 ? x > 1500 : Math.floor(x / 440) % 2 === floor % 2)
  for (let x = 0; x < width; x += 110) if (shelved(x)) shelves(pen, x + 6, top + 56, 98, storey - 66, random)
  if (floor === 3) entrance(pen, top, foot)
  if (floor === 1) stairs(pen, 900, top, foot)
  for (let x = 30; x < width; x += 110) {
    if (shelved(x)) {
      if (random.next() < 0.34)
        standing(
          pen,
          x + random.between(10, 60),
          foot,
          random.between(0.94, 1.08),
          random.pick([1, -1]),
          true,
        )
    } else if (!(floor === 3 && x > 560 && x < 1010) && !(floor === 1 && x > 820 && x < 1300))
      table(pen, x, foot, random)
  }
  if (floor === 3)
    for (const [x, flip] of [
      [655, 1],
      [700, -1],
      [850, 1],
    ])
      standing(pen, x, foot, 1.06, flip, false)
}

function shelves(pen, x, y, w, h, random) {
  pen.fillStyle = '#54341f'
  pen.fillRect(x, y, w, h)
  const rows = 5
  for (let row = 0; row < rows; row++) {
    const [ry, rh] = [y + 4 + (row * (h - 4)) / rows, (h - 4) / rows - 4]
    pen.fillStyle = '#8a5527'
    pen.fillRect(x + 3, ry, w - 6, rh)
    for (let bx = x + 5; bx < x + w - 7;) {
      const bw = random.between(3, 7)
      if (random.next() < 0.9) {
        const bh = rh * random.between(0.66, 0.96)
        pen.fillStyle = random.pick(SPINES)
        pen.fillRect(bx, ry + rh - bh, bw, bh)
        pen.fillStyle = 'rgba(255, 226, 160, 0.28)'
        pen.fillRect(bx, ry + rh - bh, 1.2, bh)
      }
      bx += bw + 0.8
    }
  }
}

const DARK = ['#2a1c1c', '#34242a', '#3a2a20', '#242435', '#4a2c22']

/** A table by the glass, a shaded lamp on it, readers at both sides. */
function table(pen, x, foot, random) {
  const y = foot - 46
  const seats = random.next()
  if (seats < 0.86) seated(pen, x + 4, foot, 1, random)
  if (seats > 0.3) seated(pen, x + 84, foot, -1, random)
  pen.fillStyle = '#4a2c18'
  pen.fillRect(x + 8, y, 74, 6)
  pen.fillRect(x + 14, y + 5, 4, 42)
  pen.fillRect(x + 72, y + 5, 4, 42)
  pen.fillStyle = '#fff6dc'
  pen.fillRect(x + 22, y - 4, 14, 4)
  pen.fillRect(x + 54, y - 4, 12, 4)
  pen.fillStyle = '#2f5a44'
  pen.beginPath()
  pen.moveTo(x + 34, y - 18)
  pen.lineTo(x + 39, y - 26)
  pen.lineTo(x + 51, y - 26)
  pen.lineTo(x + 56, y - 18)
  pen.fill()
  pen.fillRect(x + 44, y - 18, 2, 18)
  glow(pen, x + 45, y - 12, 44, '255, 240, 180', 0.7)
}

function seated(pen, x, foot, face, random) {
  pen.save()
  pen.translate(x, foot)
  pen.scale(face * 1.06, 1.06)
  const cloth = random.pick(DARK)
  pen.fillStyle = '#2a1a12'
  pen.fillRect(-13, -62, 4, 62)
  pen.fillRect(-12, -31, 27, 4)
  pen.fillRect(11, -30, 3, 30)
  pen.fillStyle = cloth
  pen.beginPath()
  pen.moveTo(-10, -28)
  pen.bezierCurveTo(-13, -54, -6, -68, 5, -68)
  pen.bezierCurveTo(14, -64, 14, -48, 11, -28)
  pen.fill()
  pen.fillRect(-6, -32, 28, 10)
  pen.fillRect(16, -30, 8, 30)
  pen.lineWidth = 6
  pen.lineCap = 'round'
  pen.strokeStyle = cloth
  pen.beginPath()
  pen.moveTo(5, -60)
  pen.lineTo(12, -48)
  pen.lineTo(24, -50)
  pen.stroke()
  pen.fillStyle = '#1d1312'
  pen.beginPath()
  pen.ellipse(8, -78, 8, 9.6, 0.25, 0, 7)
  pen.fill()
  if (random.next() < 0.45) {
    pen.beginPath()
    pen.ellipse(2, -72, 6, 11, 0.2, 0, 7)
    pen.fill()
  }
  pen.restore()
}

function standing(pen, x, foot, size, face, reading) {
  pen.save()
  pen.translate(x, foot)
  pen.scale(face * size, size)
  pen.fillStyle = '#2b1d1e'
  pen.beginPath()
  pen.moveTo(-10, 0)
  pen.lineTo(-11, -56)
  pen.bezierCurveTo(-16, -96, -12, -104, 0, -106)
  pen.bezierCurveTo(12, -104, 14, -94, 10, -56)
  pen.lineTo(10, 0)
  pen.lineTo(2, 0)
  pen.lineTo(0, -48)
  pen.lineTo(-3, 0)
  pen.fill()
  pen.beginPath()
  pen.ellipse(3, -117, 8.4, 10, 0.15, 0, 7)
  pen.fill()
  if (reading) {
    pen.lineWidth = 6
    pen.strokeStyle = '#2b1d1e'
    pen.beginPath()
    pen.moveTo(6, -96)
    pen.lineTo(16, -82)
    pen.lineTo(25, -88)
    pen.stroke()
    pen.fillStyle = '#fff3d2'
    pen.beginPath()
    pen.moveTo(19, -84)
    pen.lineTo(24, -100)
    pen.lineTo(36, -97)
    pen.lineTo(31, -82)
    pen.fill()
  }
  pen.restore()
}

function stairs(pen, x, top, foot) {
  pen.strokeStyle = '#5b3a22'
  pen.lineWidth = 17
  pen.beginPath()
  pen.moveTo(x, foot + 3)
  pen.lineTo(x + 300, top + 14)
  pen.stroke()
  pen.strokeStyle = 'rgba(255, 240, 200, 0.75)'
  pen.lineWidth = 3
  pen.beginPath()
  pen.moveTo(x - 6, foot - 52)
  pen.lineTo(x + 270, top - 6)
  pen.stroke()
  standing(pen, x + 82, foot - 50, 0.92, 1, false)
  standing(pen, x + 196, foot - 138, 0.6, -1, true)
}

function entrance(pen, top, foot) {
  pen.fillStyle = '#fff4d0'
  pen.fillRect(600, top + 58, 330, foot - top - 58)
  glow(pen, 765, top + 130, 260, '255, 244, 206', 0.6)
  pen.fillStyle = '#20223c'
  for (const x of [600, 680, 762, 844, 926]) pen.fillRect(x, top + 50, 5, foot - top - 50)
  pen.fillRect(586, top + 44, 360, 12)
  pen.fillStyle = '#6b4426'
  pen.fillRect(1030, foot - 56, 180, 56)
  pen.fillStyle = '#ffe7b0'
  pen.fillRect(1036, foot - 60, 168, 6)
}

function ginkgo(ctx, x, y, scale, random) {
  ctx.strokeStyle = '#14121c'
  ctx.lineCap = 'round'
  const crown = []
  const grow = (fromX, fromY, angle, length, thick) => {
    const toX = fromX + Math.cos(angle) * length
    const toY = fromY + Math.sin(angle) * length
    ctx.lineWidth = thick
    ctx.beginPath()
    ctx.moveTo(fromX, fromY)
    ctx.quadraticCurveTo(
      fromX + Math.cos(angle) * length * 0.5 + random.normal() * 4,
      fromY + Math.sin(angle) * length * 0.5,
      toX,
      toY,
    )
    ctx.stroke()
    if (thick < 5) crown.push([toX, toY])
    if (thick < 1.5) return
    const forks = thick > 9 ? 4 : 3
    for (let fork = 0; fork < forks; fork++) {
      const turn = (fork / (forks - 1) - 0.5) * random.between(0.9, 1.5)
      grow(toX, toY, angle * 0.88 - Math.PI * 0.06 + turn, length * random.between(0.62, 0.8), thick * 0.62)
    }
  }
  grow(x, y, -Math.PI / 2 + 0.02, 150 * scale, 15 * scale)
  for (const [cx, cy] of crown)
    for (let leaf = 0; leaf < 15; leaf++) {
      const [lx, ly] = [cx + random.normal() * 17 * scale, cy + random.normal() * 15 * scale]
      const lit = random.next()
      ctx.fillStyle = `rgba(${Math.round(150 + 100 * lit)}, ${Math.round(104 + 86 * lit)}, ${Math.round(34 + 30 * lit)}, 0.9)`
      fan(ctx, lx, ly, random.between(3.4, 6.4) * scale, random.between(0, 6.3))
    }
}

/** A ginkgo leaf. */
function fan(ctx, x, y, size, angle) {
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.arc(x, y, size, angle, angle + 1.9)
  ctx.fill()
}

function walkers(ctx) {
  for (const [x, y, size, face, umbrella] of [
    [520, GROUND + 6, 0.72, 1, false],
    [556, GROUND + 6, 0.76, 1, false],
    [1010, GROUND + 10, 0.94, -1, true],
    [1262, GROUND + 12, 0.98, 1, false],
  ]) {
    walker(ctx, x, y, size, face)
    if (!umbrella) continue
    ctx.fillStyle = '#7c1f1c'
    ctx.beginPath()
    ctx.moveTo(x - 48, y - 128)
    ctx.quadraticCurveTo(x, y - 188, x + 48, y - 128)
    ctx.quadraticCurveTo(x + 24, y - 138, x, y - 128)
    ctx.quadraticCurveTo(x - 24, y - 138, x - 48, y - 128)
    ctx.fill()
    ctx.fillStyle = '#1a1218'
    ctx.fillRect(x - 1, y - 130, 2.4, 56)
  }
}

function walker(ctx, x, y, size, face) {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(face * size, size)
  ctx.fillStyle = '#120f18'
  ctx.strokeStyle = '#120f18'
  ctx.lineCap = 'round'
  ctx.lineWidth = 10
  ctx.beginPath()
  ctx.moveTo(0, -58)
  ctx.lineTo(13, -28)
  ctx.lineTo(16, -2)
  ctx.moveTo(0, -58)
  ctx.lineTo(-8, -28)
  ctx.lineTo(-19, -5)
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(-12, -46)
  ctx.bezierCurveTo(-15, -86, -12, -104, 1, -106)
  ctx.bezierCurveTo(14, -104, 15, -84, 13, -46)
  ctx.fill()
  ctx.lineWidth = 7
  ctx.beginPath()
  ctx.moveTo(3, -96)
  ctx.lineTo(10, -74)
  ctx.lineTo(20, -66)
  ctx.stroke()
  ctx.beginPath()
  ctx.ellipse(3, -117, 8.6, 10.4, 0.1, 0, 7)
  ctx.fill()
  ctx.fillRect(-23, -98, 11, 28)
  ctx.restore()
}

/** Wet paving: joints that run to the far end of the front, and puddles of light. */
function paving(ctx, width, height, random) {
  ctx.strokeStyle = 'rgba(6, 8, 20, 0.34)'
  ctx.lineWidth = 1.6
  for (let x = -2600; x < width + 2800; x += 150) {
    ctx.beginPath()
    ctx.moveTo(-240 + (x + 240) * 0.24, GROUND + 10)
    ctx.lineTo(x, height)
    ctx.stroke()
  }
  for (let step = 1; step < 11; step++) {
    const y = GROUND + 8 + (height - GROUND) * (step / 11) ** 1.8
    ctx.beginPath()
    ctx.moveTo(0, y)
    ctx.lineTo(width, y + 4)
    ctx.stroke()
  }
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let index = 0; index < 900; index++) {
    const depth = random.next() ** 1.4
    const y = GROUND + 12 + (height - GROUND) * depth
    const x = 420 + random.next() * (width - 380)
    ctx.fillStyle = `rgba(255, 196, 120, ${random.between(0.02, 0.24) * (1 - depth * 0.6)})`
    ctx.beginPath()
    ctx.ellipse(x, y, random.between(3, 26) * (0.3 + depth), 0.7 + depth * 1.6, 0, 0, 7)
    ctx.fill()
  }
  ctx.restore()
}

function lampPost(ctx, x, y, scale) {
  ctx.fillStyle = '#0d0d18'
  ctx.fillRect(x - 2.6 * scale, y - 270 * scale, 5.2 * scale, 270 * scale)
  ctx.fillRect(x - 8 * scale, y - 8 * scale, 16 * scale, 8 * scale)
  glow(ctx, x, y - 286 * scale, 190 * scale, '255, 214, 150', 0.62)
  ctx.fillStyle = '#fff3d4'
  ctx.beginPath()
  ctx.arc(x, y - 284 * scale, 15 * scale, 0, 7)
  ctx.fill()
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = vertical(ctx, y, y + 240 * scale, [
    [0, 'rgba(255, 206, 140, 0.30)'],
    [1, 'rgba(255, 206, 140, 0)'],
  ])
  ctx.filter = 'blur(5px)'
  ctx.fillRect(x - 9 * scale, y, 18 * scale, 240 * scale)
  ctx.restore()
}

/** Someone on a bench in front, reading by the light of the house. */
function reader(ctx, x, y, scale) {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(scale, scale)
  const bench = (alpha) => {
    ctx.fillStyle = `rgba(12, 10, 18, ${alpha})`
    ctx.strokeStyle = ctx.fillStyle
    ctx.lineCap = 'round'
    ctx.fillRect(-62, -32, 124, 6)
    ctx.fillRect(-54, -28, 5, 28)
    ctx.fillRect(49, -28, 5, 28)
    ctx.beginPath()
    ctx.moveTo(-15, -32)
    ctx.bezierCurveTo(-20, -62, -14, -78, -2, -79)
    ctx.bezierCurveTo(10, -76, 12, -54, 10, -32)
    ctx.fill()
    ctx.beginPath()
    ctx.ellipse(2, -90, 8.6, 10.4, 0.3, 0, 7)
    ctx.fill()
    ctx.lineWidth = 9
    ctx.beginPath()
    ctx.moveTo(-2, -36)
    ctx.lineTo(24, -35)
    ctx.lineTo(27, -3)
    ctx.stroke()
    ctx.lineWidth = 6.4
    ctx.beginPath()
    ctx.moveTo(2, -68)
    ctx.lineTo(10, -50)
    ctx.lineTo(23, -55)
    ctx.stroke()
    ctx.fillRect(-48, -50, 20, 18)
  }
  ctx.save()
  ctx.scale(1, -0.7)
  ctx.filter = 'blur(2px)'
  bench(0.5)
  ctx.restore()
  bench(1)
  ctx.fillStyle = '#f5dfae'
  ctx.beginPath()
  ctx.moveTo(17, -54)
  ctx.lineTo(22, -70)
  ctx.lineTo(29, -66)
  ctx.lineTo(38, -68)
  ctx.lineTo(32, -52)
  ctx.lineTo(25, -50)
  ctx.fill()
  // The light from behind catches head and back.
  ctx.strokeStyle = 'rgba(255, 196, 120, 0.85)'
  ctx.lineWidth = 1.1
  ctx.beginPath()
  ctx.ellipse(2, -90, 8.8, 10.6, 0.3, Math.PI * 1.1, Math.PI * 1.95)
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(-17, -46)
  ctx.bezierCurveTo(-17, -66, -12, -78, -2, -79.4)
  ctx.stroke()
  ctx.restore()
}

function leaves(ctx, width, height, random) {
  for (let index = 0; index < 420; index++) {
    const depth = random.next()
    const y = GROUND + 14 + (height - GROUND) * depth
    const side = random.next() < 0.62 ? 190 + random.normal() * 240 : 1620 + random.normal() * 210
    ctx.fillStyle = `rgba(${random.pick(['240, 186, 72', '214, 150, 50', '176, 118, 44', '255, 208, 96'])}, ${0.5 + 0.5 * depth})`
    ctx.save()
    ctx.translate(side, y)
    ctx.scale(1, 0.5)
    fan(ctx, 0, 0, 3 + 9 * depth, random.between(0, 6.3))
    ctx.restore()
  }
  for (let index = 0; index < 14; index++) {
    ctx.fillStyle = 'rgba(250, 200, 86, 0.9)'
    fan(ctx, random.between(60, 520), random.between(480, 1000), random.between(5, 9), random.between(0, 6.3))
  }
}
