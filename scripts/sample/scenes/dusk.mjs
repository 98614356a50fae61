/* global Path2D */
import { chance, finish, glints, glow, haze, noise, reflect, vertical } from '../paint.mjs'

/** 暮色老城: a river city at dusk, white-walled roofs in front, a cable-stayed bridge and towers behind. */
const WATER = 640

export function draw(ctx) {
  const random = chance(20261120)
  const { width, height } = ctx.canvas
  sky(ctx, width)
  farBank(ctx, width, random)
  bridge(ctx, width)
  reflect(ctx, {
    horizon: WATER,
    bottom: 980,
    seed: 5,
    squeeze: 1.25,
    wave: 9,
    tint: [
      [0, 'rgba(60, 50, 92, 0.10)'],
      [0.5, 'rgba(30, 34, 74, 0.34)'],
      [1, 'rgba(14, 20, 50, 0.62)'],
    ],
  })
  glints(ctx, {
    random,
    count: 900,
    x: 640,
    spread: 95,
    y0: WATER + 2,
    y1: 930,
    color: '255, 190, 120',
    alpha: 0.62,
  })
  glints(ctx, {
    random,
    count: 700,
    x: 1100,
    spread: 620,
    y0: WATER + 2,
    y1: 960,
    color: '214, 168, 178',
    alpha: 0.13,
  })
  mistLine(ctx, width)
  ferry(ctx, 1010, 742, 1)
  ferry(ctx, 380, 690, 0.42)
  street(ctx, width, height, random)
  finish(ctx, { random, bloom: 0.42, vignette: 0.42, grain: 6 })
}

function sky(ctx, width) {
  ctx.fillStyle = vertical(ctx, 0, WATER, [
    [0, '#1f2b5c'],
    [0.28, '#46467f'],
    [0.52, '#8c5f8c'],
    [0.72, '#d37f78'],
    [0.88, '#f5ab6c'],
    [1, '#ffd590'],
  ])
  ctx.fillRect(0, 0, width, WATER)
  glow(ctx, 640, 610, 760, '255, 160, 80', 0.62)
  glow(ctx, 640, 606, 260, '255, 214, 150', 0.85)
  // Long clouds, lit from below: warm near the sun, violet away from it.
  haze(ctx, {
    seed: 11,
    x: 0,
    y: 30,
    width,
    height: 520,
    cellX: 520,
    cellY: 74,
    shade: (t, u, v) => {
      const sun = Math.exp(-((u - 0.36) ** 2) / 0.09)
      const low = v ** 1.3
      const [r, g, b] = [104 + 140 * sun * low + 56 * low, 82 + 64 * sun * low + 22 * low, 134 - 34 * low]
      return [r, g, b, (t - 0.47) * 3.4 * (0.6 + 0.4 * v) * Math.min(1, v * 5)]
    },
  })
  haze(ctx, {
    seed: 23,
    x: 0,
    y: 240,
    width,
    height: 380,
    cellX: 760,
    cellY: 34,
    shade: (t, u, v) => [
      255,
      190 - 30 * v,
      140,
      Math.min(1, v * 4) * (t - 0.52) * 3.4 * Math.exp(-((u - 0.36) ** 2) / 0.12),
    ],
  })
}

function hills(ctx, width, { seed, base, size, cell, color }) {
  const line = noise(seed, 4)
  ctx.beginPath()
  ctx.moveTo(0, WATER)
  for (let x = 0; x <= width; x += 4) ctx.lineTo(x, base - line(x / cell) * size)
  ctx.lineTo(width, WATER)
  ctx.fillStyle = color
  ctx.fill()
}

function farBank(ctx, width, random) {
  hills(ctx, width, {
    seed: 3,
    base: 640,
    size: 150,
    cell: 420,
    color: vertical(ctx, 500, WATER, [
      [0, '#9a6a8c'],
      [1, '#e79f80'],
    ]),
  })
  hills(ctx, width, {
    seed: 8,
    base: 654,
    size: 108,
    cell: 250,
    color: vertical(ctx, 545, WATER, [
      [0, '#7d5680'],
      [1, '#cf8878'],
    ]),
  })
  const layers = [
    { seed: 1, tone: ['#946287', '#dd9179'], tall: 190, from: 700, to: width, wide: [26, 54], lit: 0.05 },
    { seed: 2, tone: ['#624a7c', '#b9757a'], tall: 262, from: 900, to: width, wide: [30, 66], lit: 0.16 },
    { seed: 4, tone: ['#3e3768', '#7d5575'], tall: 168, from: -20, to: width, wide: [34, 84], lit: 0.24 },
  ]
  for (const layer of layers) towers(ctx, layer, random)
  pagoda(ctx, 214, 604, 1.1)
  // The embankment and its row of lamps.
  ctx.fillStyle = '#2c2a54'
  ctx.fillRect(0, WATER - 9, width, 9)
  for (let x = 14; x < width; x += 37) {
    ctx.fillStyle = '#ffe2a8'
    ctx.fillRect(x, WATER - 15, 2.4, 3.4)
    glow(ctx, x + 1, WATER - 14, 17, '255, 190, 110', 0.6)
  }
}

function towers(ctx, { seed, tone, tall, from, to, wide, lit }, random) {
  const envelope = noise(seed * 17, 3)
  for (let x = from; x < to;) {
    const w = random.between(...wide)
    const rise = (x - 320) / 900
    const crowd = Math.max(0.16, Math.min(1, rise)) * (x > 1520 ? 0.82 : 1)
    const h = Math.max(22, tall * crowd * (0.3 + 0.95 * envelope(x / 150)))
    const top = WATER - h
    ctx.fillStyle = vertical(ctx, WATER - tall, WATER, [
      [0, tone[0]],
      [1, tone[1]],
    ])
    ctx.fillRect(x, top, w, h)
    crown(ctx, x, top, w, random)
    // The side that sees the sun.
    ctx.fillStyle = 'rgba(255, 176, 120, 0.20)'
    ctx.fillRect(x, top, w * 0.2, h)
    ctx.fillStyle = 'rgba(18, 16, 52, 0.16)'
    ctx.fillRect(x + w * 0.72, top, w * 0.28, h)
    for (let wy = top + 6; wy < WATER - 8; wy += 6.5)
      for (let wx = x + 4; wx < x + w - 4; wx += 5.5)
        if (random.next() < lit) {
          ctx.fillStyle = `rgba(255, ${Math.round(random.between(196, 236))}, ${Math.round(random.between(130, 190))}, ${random.between(0.35, 0.95)})`
          ctx.fillRect(wx, wy, 2.6, 3.1)
        }
    x += w + random.between(-5, 13)
  }
}

function crown(ctx, x, top, w, random) {
  const kind = random.next()
  if (kind < 0.3) ctx.fillRect(x + w * 0.18, top - 11, w * 0.64, 12)
  else if (kind < 0.45) {
    ctx.fillRect(x + w * 0.47, top - 34, 2.4, 36)
    ctx.fillRect(x + w * 0.3, top - 8, w * 0.4, 9)
  } else if (kind < 0.6) {
    ctx.beginPath()
    ctx.moveTo(x, top + 1)
    ctx.lineTo(x + w, top - 18)
    ctx.lineTo(x + w, top + 1)
    ctx.fill()
  }
}

function pagoda(ctx, x, base, scale) {
  ctx.fillStyle = '#3b2f5f'
  ctx.beginPath()
  ctx.ellipse(x, base + 42, 210 * scale, 62, 0, Math.PI, 0)
  ctx.fill()
  let y = base
  for (let level = 0; level < 7; level++) {
    const half = (25 - level * 2.5) * scale
    const rise = 18 * scale
    ctx.fillStyle = '#4a3a68'
    ctx.fillRect(x - half * 0.68, y - rise, half * 1.36, rise)
    ctx.fillStyle = 'rgba(255, 205, 130, 0.9)'
    ctx.fillRect(x - half * 0.42, y - rise * 0.62, half * 0.22, rise * 0.44)
    ctx.fillRect(x - half * 0.1, y - rise * 0.62, half * 0.22, rise * 0.44)
    ctx.fillRect(x + half * 0.22, y - rise * 0.62, half * 0.22, rise * 0.44)
    ctx.fillStyle = '#2f2752'
    ctx.beginPath()
    ctx.moveTo(x - half * 1.3, y - rise - 5)
    ctx.quadraticCurveTo(x - half * 0.7, y - rise + 2, x, y - rise + 2)
    ctx.quadraticCurveTo(x + half * 0.7, y - rise + 2, x + half * 1.3, y - rise - 5)
    ctx.lineTo(x + half * 0.7, y - rise - 7)
    ctx.lineTo(x - half * 0.7, y - rise - 7)
    ctx.fill()
    y -= rise + 4 * scale
  }
  ctx.fillStyle = '#2f2752'
  ctx.fillRect(x - 1.6, y - 34, 3.2, 38)
  glow(ctx, x, base - 70, 90, '255, 180, 110', 0.28)
}

function bridge(ctx, width) {
  // The deck comes down to the far embankment on the left.
  const deck = (x) =>
    582 - 26 * Math.sin(((x - 560) / (width + 240)) * Math.PI) + Math.max(0, (720 - x) / 240) ** 1.7 * 48
  const pylons = [1010, 1545]
  ctx.lineCap = 'round'
  for (const px of pylons) {
    const top = 262
    ctx.lineWidth = 1.15
    ctx.strokeStyle = 'rgba(38, 32, 74, 0.85)'
    for (let index = 1; index <= 13; index++)
      for (const side of [-1, 1]) {
        const x = px + side * (26 + index * 18.2)
        ctx.beginPath()
        ctx.moveTo(px, top + 18 + (13 - index) * 9)
        ctx.lineTo(x, deck(x))
        ctx.stroke()
      }
    ctx.fillStyle = vertical(ctx, top, WATER, [
      [0, '#4f406f'],
      [0.5, '#382f5e'],
      [1, '#2a2650'],
    ])
    for (const side of [-1, 1]) {
      ctx.beginPath()
      ctx.moveTo(px + side * 2, top)
      ctx.lineTo(px + side * 9, top + 6)
      ctx.lineTo(px + side * 26, WATER)
      ctx.lineTo(px + side * 14, WATER)
      ctx.lineTo(px - side * 1, top + 60)
      ctx.fill()
    }
    ctx.fillRect(px - 15, top + 178, 30, 8)
    ctx.fillRect(px - 2, top - 22, 4, 30)
    ctx.fillStyle = '#ff7a5c'
    ctx.fillRect(px - 2, top - 26, 4, 4)
    glow(ctx, px, top - 24, 28, '255, 90, 70', 0.8)
  }
  ctx.strokeStyle = '#29254e'
  ctx.lineWidth = 11
  ctx.beginPath()
  for (let x = 476; x <= width + 20; x += 10) ctx.lineTo(x, deck(x))
  ctx.stroke()
  ctx.lineWidth = 1.5
  ctx.strokeStyle = 'rgba(255, 190, 130, 0.55)'
  ctx.beginPath()
  for (let x = 476; x <= width + 20; x += 10) ctx.lineTo(x, deck(x) - 6)
  ctx.stroke()
  ctx.fillStyle = '#29254e'
  for (const x of [600, 680, 760, 1278, 1780]) ctx.fillRect(x - 4, deck(x), 8, WATER - deck(x))
  for (let x = 500; x < width; x += 26) {
    ctx.fillStyle = '#fff0cc'
    ctx.fillRect(x, deck(x) - 15, 2.2, 3)
    glow(ctx, x + 1, deck(x) - 14, 18, '255, 205, 140', 0.6)
  }
}

function mistLine(ctx, width) {
  haze(ctx, {
    seed: 41,
    x: 0,
    y: WATER - 90,
    width,
    height: 150,
    cellX: 460,
    cellY: 60,
    shade: (t, u, v) => [255, 196, 160, (t - 0.36) * 1.1 * Math.sin(Math.PI * v) ** 2],
  })
}

function ferry(ctx, x, y, scale) {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(scale, scale)
  const wake = ctx.createLinearGradient(0, 0, 330, 0)
  wake.addColorStop(0, 'rgba(255, 214, 180, 0.42)')
  wake.addColorStop(1, 'rgba(255, 214, 180, 0)')
  ctx.fillStyle = wake
  for (const [rise, drop] of [
    [3, 16],
    [9, 40],
  ]) {
    ctx.beginPath()
    ctx.moveTo(50, 2)
    ctx.quadraticCurveTo(180, rise, 350, drop)
    ctx.quadraticCurveTo(190, rise + 6, 50, 6)
    ctx.fill()
  }
  // Its reflection first.
  ctx.fillStyle = 'rgba(20, 18, 44, 0.5)'
  ctx.fillRect(-66, 3, 124, 22)
  ctx.fillStyle = 'rgba(255, 206, 130, 0.35)'
  for (let wx = -48; wx < 44; wx += 15) ctx.fillRect(wx, 14, 8, 26)
  ctx.fillStyle = '#1d1b40'
  ctx.beginPath()
  ctx.moveTo(-88, -12)
  ctx.lineTo(64, -12)
  ctx.lineTo(58, 5)
  ctx.lineTo(-70, 5)
  ctx.fill()
  ctx.fillStyle = '#35305c'
  ctx.fillRect(-58, -32, 112, 20)
  ctx.fillRect(-44, -48, 70, 16)
  ctx.fillRect(12, -64, 8, 18)
  ctx.fillStyle = '#ffdf9c'
  for (let wx = -52; wx < 48; wx += 15) ctx.fillRect(wx, -28, 9, 9)
  for (let wx = -38; wx < 20; wx += 15) ctx.fillRect(wx, -44, 8, 7)
  ctx.restore()
  glow(ctx, x, y - 24 * scale, 110 * scale, '255, 190, 110', 0.5)
}

function street(ctx, width, height, random) {
  // Rows of houses, far to near; each row hides the feet of the one behind it.
  const rows = [
    { y: 838, scale: 0.5, light: 0.3, seed: 0 },
    { y: 892, scale: 0.68, light: 0.22, seed: 40 },
    { y: 966, scale: 0.92, light: 0.14, seed: 10 },
    { y: 1068, scale: 1.24, light: 0.05, seed: 90 },
  ]
  ctx.fillStyle = vertical(ctx, 815, height, [
    [0, 'rgba(44, 36, 72, 0)'],
    [0.12, 'rgba(40, 34, 68, 0.9)'],
    [0.4, '#1c1b3e'],
    [1, '#101129'],
  ])
  ctx.fillRect(0, 815, width, height - 815)
  for (const row of rows) {
    trees(ctx, width, row, random)
    for (let x = -260 + row.seed; x < width + 60;) {
      const w = random.between(170, 350) * row.scale
      const storey = random.next() < 0.24 ? 30 : 0
      house(ctx, x, row.y + (random.between(-17, 17) - storey) * row.scale, w, row, random, height)
      x += w + 46 * row.scale + (random.next() < 0.3 ? random.between(18, 60) * row.scale : 2)
    }
  }
}

const mixed = (near, far, t) =>
  `rgb(${near.map((value, i) => Math.round(value + (far[i] - value) * t)).join(', ')})`

function house(ctx, x, y, w, { scale, light }, random, bottom) {
  const depth = 42 * scale
  const slope = 62 * scale
  const wallTop = y + slope
  const air = light * 1.7
  const white = mixed([116, 118, 150], [226, 166, 150], air)
  const shade = mixed([66, 70, 106], [150, 108, 128], air)
  const tile = [mixed([82, 76, 110], [150, 106, 126], air), mixed([24, 27, 54], [86, 66, 100], air)]
  const cap = mixed([18, 20, 42], [64, 50, 82], air)
  const wall = Math.min(bottom - wallTop + 40, 150 * scale)

  ctx.fillStyle = vertical(ctx, wallTop, wallTop + wall, [
    [0, white],
    [1, shade],
  ])
  ctx.fillRect(x + depth, wallTop, w, wall)
  windows(ctx, x + depth, wallTop + 17 * scale, w - depth, scale, random)

  // The roof: tiles run from the ridge to the eave, the eave sags a little.
  const plane = new Path2D()
  plane.moveTo(x, y)
  plane.quadraticCurveTo(x + w / 2, y + 5 * scale, x + w, y)
  plane.quadraticCurveTo(x + w + depth * 0.42, y + slope * 0.66, x + w + depth, wallTop)
  plane.quadraticCurveTo(x + w / 2 + depth, wallTop + 5 * scale, x + depth - 8 * scale, wallTop)
  plane.quadraticCurveTo(x + depth * 0.42 - 6 * scale, y + slope * 0.66, x, y)
  ctx.fillStyle = vertical(ctx, y, wallTop, [
    [0, tile[0]],
    [1, tile[1]],
  ])
  ctx.fill(plane)
  ctx.save()
  ctx.clip(plane)
  for (let at = -depth; at < w + depth; at += 8.5 * scale) {
    ctx.lineWidth = 3.2 * scale
    ctx.strokeStyle = 'rgba(10, 11, 30, 0.44)'
    ctx.beginPath()
    ctx.moveTo(x + at, y)
    ctx.quadraticCurveTo(x + at + depth * 0.42, y + slope * 0.66, x + at + depth, wallTop + 5)
    ctx.stroke()
    ctx.lineWidth = 0.9 * scale
    ctx.strokeStyle = `rgba(255, 186, 150, ${0.2 + light * 0.3})`
    ctx.stroke()
  }
  ctx.restore()
  ctx.lineWidth = 3.4 * scale
  ctx.strokeStyle = cap
  ctx.beginPath()
  ctx.moveTo(x + depth - 8 * scale, wallTop)
  ctx.quadraticCurveTo(x + w / 2 + depth, wallTop + 5 * scale, x + w + depth, wallTop)
  ctx.stroke()
  if (random.next() < 0.3)
    for (const at of [8, w - depth + 4]) lantern(ctx, x + depth + at, wallTop + 21 * scale, scale * 0.8)
  ridge(ctx, x - 3 * scale, y, w + 4 * scale, scale, cap)
  gable(ctx, x + w, y, { depth, slope, wall, scale, white, shade, cap })
}

function ridge(ctx, x, y, w, scale, color) {
  ctx.strokeStyle = color
  ctx.lineWidth = 6.5 * scale
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(x - 4 * scale, y - 9 * scale)
  ctx.quadraticCurveTo(x + 14 * scale, y - 1 * scale, x + w / 2, y + 1 * scale)
  ctx.quadraticCurveTo(x + w - 14 * scale, y - 1 * scale, x + w + 2 * scale, y - 9 * scale)
  ctx.stroke()
  ctx.lineWidth = 1.3 * scale
  ctx.strokeStyle = 'rgba(255, 178, 140, 0.5)'
  ctx.beginPath()
  ctx.moveTo(x - 4 * scale, y - 13 * scale)
  ctx.quadraticCurveTo(x + 14 * scale, y - 4.6 * scale, x + w / 2, y - 2.6 * scale)
  ctx.quadraticCurveTo(x + w - 14 * scale, y - 4.6 * scale, x + w + 2 * scale, y - 13 * scale)
  ctx.stroke()
}

/** 马头墙: the stepped fire wall between two roofs. */
function gable(ctx, x, y, { depth, slope, wall, scale, white, shade, cap }) {
  const steps = 3
  const thick = 17 * scale
  const top = (step) => y - 17 * scale + (slope / steps) * step
  const edge = (step) => x - 4 * scale + ((depth + thick) / steps) * step
  ctx.fillStyle = vertical(ctx, y - 20 * scale, y + slope + wall, [
    [0, white],
    [1, shade],
  ])
  ctx.beginPath()
  ctx.moveTo(edge(0), y + slope + wall)
  for (let step = 0; step < steps; step++) {
    ctx.lineTo(edge(step), top(step))
    ctx.lineTo(edge(step + 1), top(step))
  }
  ctx.lineTo(edge(steps), y + slope + wall)
  ctx.fill()
  ctx.fillStyle = 'rgba(255, 180, 140, 0.16)'
  ctx.fillRect(edge(0), top(0), 5 * scale, slope + wall)
  for (let step = 0; step < steps; step++) {
    const [from, to, at] = [edge(step) - 5 * scale, edge(step + 1) + 3 * scale, top(step)]
    ctx.fillStyle = cap
    ctx.beginPath()
    ctx.moveTo(from, at - 5 * scale)
    ctx.lineTo(to - 2 * scale, at - 5 * scale)
    ctx.quadraticCurveTo(to + 4 * scale, at - 6 * scale, to + 5 * scale, at - 12 * scale)
    ctx.lineTo(to + 7 * scale, at + 1 * scale)
    ctx.lineTo(from, at + 2 * scale)
    ctx.fill()
    ctx.fillStyle = 'rgba(255, 182, 142, 0.42)'
    ctx.fillRect(from, at - 6 * scale, to - from, 1.3 * scale)
  }
}

function windows(ctx, x, y, w, scale, random) {
  const gap = 46 * scale
  for (let wx = x + 18 * scale; wx < x + w - 30 * scale; wx += gap) {
    const warm = random.next() < 0.74
    const [ww, wh] = [24 * scale, 30 * scale]
    if (warm) glow(ctx, wx + ww / 2, y + wh / 2, 56 * scale, '255, 176, 86', 0.5)
    ctx.fillStyle = warm
      ? vertical(ctx, y, y + wh, [
          [0, '#ffe3a0'],
          [1, '#f3a850'],
        ])
      : '#2a2c4e'
    ctx.fillRect(wx, y, ww, wh)
    ctx.strokeStyle = 'rgba(50, 28, 30, 0.85)'
    ctx.lineWidth = 1.5 * scale
    ctx.strokeRect(wx, y, ww, wh)
    ctx.beginPath()
    for (const part of [1 / 3, 2 / 3]) {
      ctx.moveTo(wx + ww * part, y)
      ctx.lineTo(wx + ww * part, y + wh)
    }
    ctx.moveTo(wx, y + wh * 0.36)
    ctx.lineTo(wx + ww, y + wh * 0.36)
    ctx.stroke()
  }
}

function trees(ctx, width, { y, scale, light }, random) {
  for (let index = 0; index < 7; index++) {
    const [x, size] = [random.between(0, width), random.between(34, 66) * scale]
    for (let leaf = 0; leaf < 420; leaf++) {
      const angle = random.between(0, Math.PI * 2)
      const reach = Math.sqrt(random.next()) * size
      const sunny = Math.sin(angle) < -0.2 ? 0.3 : 0
      ctx.fillStyle = mixed([22, 30, 46], [140, 98, 92], Math.min(1, light * 1.3 + sunny * random.next()))
      ctx.beginPath()
      ctx.arc(
        x + Math.cos(angle) * reach,
        y + 4 * scale + Math.sin(angle) * reach * 0.8,
        random.between(1.4, 4.2) * scale,
        0,
        7,
      )
      ctx.fill()
    }
  }
}

/** A pair of lanterns hung from the eave. */
function lantern(ctx, x, y, scale) {
  ctx.strokeStyle = 'rgba(12, 12, 30, 0.9)'
  ctx.lineWidth = 1.4 * scale
  ctx.beginPath()
  ctx.moveTo(x, y - 20 * scale)
  ctx.lineTo(x, y - 8 * scale)
  ctx.stroke()
  glow(ctx, x, y, 62 * scale, '255, 88, 44', 0.62)
  const body = ctx.createRadialGradient(x - 2 * scale, y - 2 * scale, 1, x, y, 12 * scale)
  body.addColorStop(0, '#ffd9a0')
  body.addColorStop(0.5, '#ff7a42')
  body.addColorStop(1, '#b32a1e')
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.ellipse(x, y, 10 * scale, 8.6 * scale, 0, 0, 7)
  ctx.fill()
  ctx.fillStyle = '#3a1717'
  ctx.fillRect(x - 4.4 * scale, y - 10 * scale, 8.8 * scale, 2.2 * scale)
  ctx.fillRect(x - 4.4 * scale, y + 8 * scale, 8.8 * scale, 2.2 * scale)
}
