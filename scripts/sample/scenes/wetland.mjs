import { chance, finish, glints, glow, haze, noise, reflect, vertical } from '../paint.mjs'

/** 湿地晨雾: wintering swans over a marsh at sunrise, reeds in front. */
const WATER = 660
const SUN = { x: 1240, y: 520 }

export function draw(ctx) {
  const random = chance(73)
  const { width, height } = ctx.canvas
  sky(ctx, width)
  shores(ctx, width, random)
  flock(ctx, random)
  reflect(ctx, {
    horizon: WATER,
    bottom: height,
    seed: 12,
    squeeze: 1,
    wave: 7,
    blur: 1.6,
    tint: [
      [0, 'rgba(255, 226, 190, 0.10)'],
      [0.45, 'rgba(70, 92, 112, 0.24)'],
      [1, 'rgba(18, 36, 52, 0.66)'],
    ],
  })
  glints(ctx, {
    random,
    count: 1500,
    x: SUN.x,
    spread: 92,
    y0: WATER + 2,
    y1: height,
    color: '255, 222, 160',
    alpha: 0.6,
  })
  banks(ctx, random)
  mist(ctx, width)
  waders(ctx)
  swans(ctx)
  reeds(ctx, width, height, random)
  finish(ctx, { random, bloom: 0.36, vignette: 0.34, grain: 6 })
}

function sky(ctx, width) {
  ctx.fillStyle = vertical(ctx, 0, WATER, [
    [0, '#6f95ab'],
    [0.3, '#9fb6b8'],
    [0.55, '#d9c9ae'],
    [0.78, '#f6c98e'],
    [1, '#ffdca6'],
  ])
  ctx.fillRect(0, 0, width, WATER)
  glow(ctx, SUN.x, SUN.y, 900, '255, 190, 110', 0.5)
  glow(ctx, SUN.x, SUN.y, 300, '255, 226, 170', 0.7)
  ctx.fillStyle = '#fff4d8'
  ctx.beginPath()
  ctx.arc(SUN.x, SUN.y, 46, 0, 7)
  ctx.fill()
  haze(ctx, {
    seed: 31,
    x: 0,
    y: 0,
    width,
    height: 470,
    cellX: 330,
    cellY: 60,
    shade: (t, u, v) => {
      const sun = Math.exp(-((u - 0.69) ** 2) / 0.1)
      return [
        214 + 41 * sun,
        208 + 14 * sun,
        206 - 44 * sun,
        (t - 0.48) * 2.8 * Math.min(1, v * 3) * (1.1 - v),
      ]
    },
  })
  haze(ctx, {
    seed: 44,
    x: 0,
    y: 380,
    width,
    height: 250,
    cellX: 620,
    cellY: 26,
    shade: (t, u, v) => [150, 118, 112, (t - 0.53) * 2.2 * Math.sin(Math.PI * v)],
  })
}

function shores(ctx, width, random) {
  const layers = [
    { seed: 6, base: 640, size: 190, cell: 560, top: '#a6aaa4', foot: '#e3c6a0' },
    { seed: 9, base: 652, size: 120, cell: 330, top: '#82918f', foot: '#d8bb97' },
    { seed: 15, base: 658, size: 62, cell: 170, top: '#5f7777', foot: '#b9a78b' },
  ]
  for (const { seed, base, size, cell, top, foot } of layers) {
    const line = noise(seed, 5)
    ctx.beginPath()
    ctx.moveTo(0, WATER)
    for (let x = 0; x <= width; x += 3) ctx.lineTo(x, base - line(x / cell) * size)
    ctx.lineTo(width, WATER)
    ctx.fillStyle = vertical(ctx, base - size, WATER, [
      [0, top],
      [1, foot],
    ])
    ctx.fill()
    glow(ctx, SUN.x, SUN.y + 20, 420, '255, 205, 140', 0.28)
  }
  // Poplars on the far dyke.
  for (let index = 0; index < 150; index++) {
    const x = random.next() < 0.6 ? random.between(-10, 620) : random.between(1400, width)
    const h = random.between(18, 66) * (0.6 + 0.5 * Math.abs(Math.sin(x / 90)))
    ctx.fillStyle = `rgba(52, 70, 72, ${random.between(0.35, 0.75)})`
    ctx.beginPath()
    ctx.ellipse(x, WATER - 3 - h / 2, h * random.between(0.12, 0.2), h / 2, 0, 0, 7)
    ctx.fill()
  }
  ctx.fillStyle = 'rgba(60, 74, 72, 0.8)'
  ctx.fillRect(0, WATER - 5, width, 5)
}

/** Far birds in two skeins. */
function flock(ctx, random) {
  const skein = (x, y, count, dx, dy, size) => {
    for (let index = 0; index < count; index++) {
      const arm = index % 2 === 0 ? 1 : -0.62
      const rank = Math.ceil(index / 2)
      far(
        ctx,
        x + rank * dx + random.normal() * 3,
        y + rank * dy * arm + random.normal() * 3,
        size * random.between(0.85, 1.15),
        random,
      )
    }
  }
  skein(1010, 150, 27, 27, 11, 12)
  skein(210, 262, 19, 20, 8, 8)
  skein(1390, 356, 13, 15, 5, 5.5)
}

function far(ctx, x, y, size, random) {
  const lift = random.between(-0.5, 0.9)
  ctx.strokeStyle = 'rgba(48, 58, 68, 0.85)'
  ctx.lineCap = 'round'
  ctx.lineWidth = size * 0.17
  ctx.beginPath()
  ctx.moveTo(x - size * 0.8, y - size * lift)
  ctx.quadraticCurveTo(x - size * 0.3, y - size * lift * 0.7, x, y)
  ctx.quadraticCurveTo(x + size * 0.4, y - size * lift * 0.8, x + size, y - size * lift * 0.9)
  ctx.moveTo(x - size * 0.75, y - size * 0.02)
  ctx.lineTo(x + size * 0.3, y + size * 0.04)
  ctx.stroke()
}

function mist(ctx, width) {
  for (const [seed, y, height, strength] of [
    [51, WATER - 96, 170, 1.5],
    [58, WATER + 12, 150, 1.0],
    [63, WATER + 150, 190, 0.6],
  ])
    haze(ctx, {
      seed,
      x: 0,
      y,
      width,
      height,
      cellX: 420,
      cellY: 48,
      shade: (t, u, v) => {
        const sun = Math.exp(-((u - 0.69) ** 2) / 0.06)
        return [
          246 + 9 * sun,
          232 - 6 * sun,
          214 - 40 * sun,
          (t - 0.34) * strength * Math.sin(Math.PI * v) ** 1.5,
        ]
      },
    })
}

function banks(ctx, random) {
  for (const [x, y, w, h] of [
    [260, 742, 340, 11],
    [980, 712, 210, 6],
    [1580, 770, 330, 13],
    [700, 850, 250, 11],
  ]) {
    ctx.fillStyle = vertical(ctx, y - h, y + h, [
      [0, 'rgba(96, 88, 76, 0.95)'],
      [1, 'rgba(46, 52, 54, 0.9)'],
    ])
    ctx.beginPath()
    ctx.moveTo(x - w, y)
    for (let step = 0; step <= 40; step++) {
      const t = step / 40
      ctx.lineTo(x - w + 2 * w * t, y - h * Math.sin(Math.PI * t) * random.between(0.6, 1))
    }
    for (let step = 40; step >= 0; step--) {
      const t = step / 40
      ctx.lineTo(x - w + 2 * w * t, y + h * 0.4 * Math.sin(Math.PI * t) * random.between(0.6, 1))
    }
    ctx.fill()
    for (let blade = 0; blade < w * 0.7; blade++) {
      const bx = x + random.normal() * w * 0.42
      const tall = random.between(8, 34) * (h / 11)
      ctx.strokeStyle = `rgba(${random.pick(['86, 78, 60', '58, 62, 56', '122, 102, 70'])}, 0.8)`
      ctx.lineWidth = 1.3
      ctx.beginPath()
      ctx.moveTo(bx, y)
      ctx.quadraticCurveTo(bx, y - tall * 0.6, bx + random.between(-7, 9), y - tall)
      ctx.stroke()
    }
  }
}

/** Egrets that stand in the shallows, with their reflections. */
function waders(ctx) {
  for (const [x, y, size, flip] of [
    [560, 742, 1.0, 1],
    [628, 756, 1.12, -1],
    [1320, 768, 1.2, 1],
    [1440, 762, 1.0, -1],
    [846, 712, 0.62, 1],
    [884, 714, 0.6, 1],
  ]) {
    egret(ctx, x, y, size * flip, size, 1)
    ctx.save()
    ctx.globalAlpha = 0.32
    ctx.filter = 'blur(1.6px)'
    egret(ctx, x, y + 2, size * flip, -size * 0.92, 0.8)
    ctx.restore()
  }
}

function egret(ctx, x, y, sx, sy) {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(sx, sy)
  ctx.strokeStyle = '#38393c'
  ctx.lineWidth = 2
  ctx.beginPath()
  ctx.moveTo(-2, -30)
  ctx.lineTo(-4, 0)
  ctx.moveTo(7, -30)
  ctx.lineTo(9, -14)
  ctx.lineTo(5, 0)
  ctx.stroke()
  const body = ctx.createLinearGradient(-20, -70, 24, -24)
  body.addColorStop(0, '#fffaf0')
  body.addColorStop(1, '#b9b2a8')
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.moveTo(-15, -46)
  ctx.bezierCurveTo(-12, -62, 14, -58, 36, -28)
  ctx.bezierCurveTo(18, -27, -10, -24, -15, -46)
  ctx.fill()
  ctx.strokeStyle = '#f4ede2'
  ctx.lineWidth = 5.4
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(-9, -48)
  ctx.bezierCurveTo(-26, -60, -2, -72, -12, -88)
  ctx.stroke()
  ctx.fillStyle = '#f8f2e8'
  ctx.beginPath()
  ctx.ellipse(-14, -90, 6, 4.4, -0.2, 0, 7)
  ctx.fill()
  ctx.fillStyle = '#c98a2e'
  ctx.beginPath()
  ctx.moveTo(-18, -92)
  ctx.lineTo(-34, -86)
  ctx.lineTo(-18, -88)
  ctx.fill()
  ctx.restore()
}

/** The near birds: white swans, lit from the right and behind. */
function swans(ctx) {
  for (const [x, y, size, lift, tilt] of [
    [250, 470, 60, 0.55, -0.1],
    [410, 408, 72, -0.35, -0.16],
    [560, 330, 92, 0.95, -0.14],
    [800, 296, 84, 0.3, -0.18],
    [745, 452, 66, -0.55, -0.1],
    [990, 388, 74, 0.8, -0.16],
    [1010, 520, 48, 0.2, -0.08],
    [440, 545, 46, 0.85, -0.1],
  ])
    swan(ctx, x, y, size, lift, tilt)
}

function swan(ctx, x, y, size, lift, tilt) {
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(-tilt)
  ctx.scale(size, size)
  const wing = (root, reach, raise, front, back) => {
    ctx.fillStyle = front
    ctx.beginPath()
    ctx.moveTo(root - 0.34, -0.05)
    ctx.bezierCurveTo(root - 0.5, -0.4 * raise, root - 0.42, -0.85 * raise, root - 0.06, -1.1 * raise * reach)
    ctx.quadraticCurveTo(root + 0.26, -1.4 * raise * reach, root + 0.72, -1.62 * raise * reach)
    ctx.quadraticCurveTo(root + 0.6, -1.18 * raise * reach, root + 0.52, -0.94 * raise * reach)
    ctx.quadraticCurveTo(root + 0.5, -0.42 * raise, root + 0.44, 0.03)
    ctx.closePath()
    ctx.fill()
    // Flight feathers.
    ctx.strokeStyle = back
    ctx.lineWidth = 0.022
    for (let feather = 1; feather <= 7; feather++) {
      const t = feather / 8
      ctx.beginPath()
      ctx.moveTo(root - 0.3 + 0.3 * t, (-0.1 - 0.95 * t) * raise)
      ctx.quadraticCurveTo(
        root + 0.1 + 0.2 * t,
        (-0.1 - 0.95 * t) * raise,
        root + 0.46 + 0.2 * t,
        (-0.05 - 1.35 * t) * raise * reach,
      )
      ctx.stroke()
    }
  }
  // The far wing is in shade.
  wing(0.12, 0.86, lift * 0.86 + 0.06, '#9c958f', 'rgba(90, 84, 84, 0.35)')
  const body = ctx.createLinearGradient(0, -0.2, 0, 0.24)
  body.addColorStop(0, '#fffaf0')
  body.addColorStop(0.55, '#d8cfc4')
  body.addColorStop(1, '#8c8786')
  ctx.fillStyle = body
  ctx.beginPath()
  ctx.moveTo(-1.74, 0.1)
  ctx.bezierCurveTo(-1.6, 0.0, -1.5, 0.03, -1.42, 0.06)
  ctx.bezierCurveTo(-1.1, 0.1, -0.86, 0.0, -0.62, -0.07)
  ctx.bezierCurveTo(-0.3, -0.2, 0.2, -0.16, 0.5, -0.05)
  ctx.lineTo(0.94, 0.02)
  ctx.bezierCurveTo(0.7, 0.12, 0.4, 0.2, 0.05, 0.21)
  ctx.bezierCurveTo(-0.3, 0.22, -0.5, 0.16, -0.66, 0.1)
  ctx.bezierCurveTo(-0.95, 0.13, -1.2, 0.2, -1.44, 0.165)
  ctx.bezierCurveTo(-1.55, 0.17, -1.66, 0.15, -1.74, 0.1)
  ctx.fill()
  ctx.fillStyle = '#3a3532'
  ctx.beginPath()
  ctx.moveTo(-1.66, 0.05)
  ctx.lineTo(-1.9, 0.14)
  ctx.lineTo(-1.66, 0.15)
  ctx.fill()
  ctx.fillStyle = '#e8a93a'
  ctx.beginPath()
  ctx.moveTo(-1.62, 0.055)
  ctx.lineTo(-1.74, 0.1)
  ctx.lineTo(-1.62, 0.13)
  ctx.fill()
  ctx.fillStyle = 'rgba(60, 54, 52, 0.8)'
  ctx.fillRect(0.42, 0.1, 0.46, 0.035)
  const front = ctx.createLinearGradient(0, 0, 0.3, -1.5 * lift)
  front.addColorStop(0, '#f6efe4')
  front.addColorStop(0.6, '#fffaf0')
  front.addColorStop(1, '#fff2d6')
  wing(-0.06, 1, lift, lift < 0 ? '#c9c1b8' : front, 'rgba(120, 108, 100, 0.32)')
  ctx.restore()
}

function reeds(ctx, width, height, random) {
  const stand = (from, to, tall, count, tones) => {
    for (let index = 0; index < count; index++) {
      const x = random.between(from, to)
      const edge = Math.min(1, Math.min(x - from + 20, to - x + 20) / 170)
      const h = tall * (0.35 + 0.65 * edge) * random.between(0.5, 1.08)
      const lean = random.between(-14, 46)
      const [tipX, tipY] = [x + lean, height - h]
      ctx.strokeStyle = random.pick(tones)
      ctx.lineWidth = random.between(1.4, 3.4)
      ctx.lineCap = 'round'
      ctx.beginPath()
      ctx.moveTo(x, height + 8)
      ctx.quadraticCurveTo(x + lean * 0.15, height - h * 0.6, tipX, tipY)
      ctx.stroke()
      if (random.next() < 0.46) plume(ctx, tipX, tipY, lean, random)
      if (random.next() < 0.8) {
        const at = random.between(0.3, 0.8)
        const [lx, ly] = [x + lean * at * at * 0.9, height - h * at]
        const side = random.next() < 0.6 ? 1 : -1
        ctx.lineWidth *= 0.9
        ctx.beginPath()
        ctx.moveTo(lx, ly)
        ctx.quadraticCurveTo(
          lx + side * 34,
          ly - 52,
          lx + side * random.between(60, 110),
          ly - random.between(4, 52),
        )
        ctx.stroke()
      }
    }
  }
  const back = ['#46504a', '#525846', '#3d4a4c']
  const near = ['#1c2528', '#232b28', '#2e3026', '#151c21']
  stand(-60, 560, 330, 190, back)
  stand(1320, width + 60, 360, 190, back)
  stand(-60, 420, 430, 170, near)
  stand(1460, width + 60, 520, 190, near)
  stand(380, 1500, 96, 240, near)
}

/** 芦花: a feathery head that the sun shines through. */
function plume(ctx, x, y, lean, random) {
  const angle = Math.atan2(-40, lean)
  for (let hair = 0; hair < 34; hair++) {
    const along = random.between(0, 46)
    const bx = x + Math.cos(angle) * (along - 20)
    const by = y + Math.sin(angle) * (along - 20)
    const length = random.between(6, 20) * (1 - along / 62)
    ctx.strokeStyle = `rgba(${random.pick(['214, 178, 124', '168, 132, 92', '120, 98, 74', '240, 208, 150'])}, ${random.between(0.3, 0.75)})`
    ctx.lineWidth = 1.2
    ctx.beginPath()
    ctx.moveTo(bx, by)
    ctx.quadraticCurveTo(bx + length * 0.6, by - length * 0.5, bx + length, by + random.between(-3, 7))
    ctx.stroke()
  }
}
