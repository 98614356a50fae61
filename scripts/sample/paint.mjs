/**
 * What the scenes share: seeded chance, smooth noise, light, water and grain. Runs in the browser;
 * everything goes through the canvas context it is given, so that the same seed gives the same picture.
 */

/** Mulberry32: numbers in [0, 1) that depend on the seed alone. */
export function chance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Roughly normal, mean 0, deviation 1. */
    normal: () => (next() + next() + next() + next() - 2) * 1.732,
  }
}

/** Smooth 2-D value noise in [0, 1], summed over octaves. */
export function noise(seed, octaves = 4) {
  const hash = (x, y) => {
    let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1442695041)
    h = Math.imul(h ^ (h >>> 13), 1274126177)
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296
  }
  const ease = (t) => t * t * (3 - 2 * t)
  const single = (x, y) => {
    const [ix, iy] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [ease(x - ix), ease(y - iy)]
    const top = hash(ix, iy) * (1 - u) + hash(ix + 1, iy) * u
    const bottom = hash(ix, iy + 1) * (1 - u) + hash(ix + 1, iy + 1) * u
    return top * (1 - v) + bottom * v
  }
  return (x, y = 0) => {
    let [sum, weight, scale, total] = [0, 1, 1, 0]
    for (let octave = 0; octave < octaves; octave++) {
      sum += weight * single(x * scale, y * scale)
      total += weight
      weight *= 0.5
      scale *= 2.03
    }
    return sum / total
  }
}

export function vertical(ctx, y0, y1, stops) {
  const gradient = ctx.createLinearGradient(0, y0, 0, y1)
  for (const [at, color] of stops) gradient.addColorStop(at, color)
  return gradient
}

/** A soft light; `color` is "r, g, b". */
export function glow(ctx, x, y, radius, color, alpha, mode = 'screen') {
  ctx.save()
  ctx.globalCompositeOperation = mode
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, radius)
  for (const [at, part] of [
    [0, 1],
    [0.15, 0.62],
    [0.4, 0.24],
    [0.7, 0.06],
    [1, 0],
  ])
    gradient.addColorStop(at, `rgba(${color}, ${alpha * part})`)
  ctx.fillStyle = gradient
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  ctx.restore()
}

/** A copy of the canvas as it is now. */
export function copyOf(ctx) {
  const copy = ctx.canvas.cloneNode()
  copy.getContext('2d').drawImage(ctx.canvas, 0, 0)
  return copy
}

/** Fills a strip with drifting cloud or mist. `shade(t, u, v)` answers [r, g, b, a], t the noise at the place. */
export function haze(ctx, { seed, x, y, width, height, cellX, cellY, octaves = 5, step = 3, shade }) {
  const field = noise(seed, octaves)
  const layer = ctx.canvas.cloneNode()
  layer.width = Math.ceil(width / step)
  layer.height = Math.ceil(height / step)
  const pen = layer.getContext('2d')
  const image = pen.createImageData(layer.width, layer.height)
  for (let row = 0; row < layer.height; row++)
    for (let column = 0; column < layer.width; column++) {
      const t = field((column * step) / cellX, (row * step) / cellY)
      const [r, g, b, a] = shade(t, column / layer.width, row / layer.height)
      image.data.set([r, g, b, Math.max(0, Math.min(1, a)) * 255], (row * layer.width + column) * 4)
    }
  pen.putImageData(image, 0, 0)
  ctx.save()
  ctx.imageSmoothingEnabled = true
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(layer, x, y, width, height)
  ctx.restore()
}

/**
 * Water below `horizon`: the picture above it upside down, row by row, displaced by waves that grow towards
 * the viewer. `squeeze` > 1 shortens the reflection.
 */
export function reflect(ctx, { horizon, bottom, seed, squeeze = 1, wave = 10, tint, blur = 1.2 }) {
  const { width } = ctx.canvas
  const source = copyOf(ctx)
  const field = noise(seed, 3)
  const water = ctx.canvas.cloneNode()
  const pen = water.getContext('2d')
  for (let y = horizon; y < bottom; y++) {
    const depth = (y - horizon) / (bottom - horizon)
    const size = 3 + depth * 26
    const ripple = field(y / size, 7) - 0.5
    const lift = (field(y / (size * 0.8), 31) - 0.5) * (4 + depth * 46)
    const from = horizon - 1 - (y - horizon) * squeeze - lift
    const dx = ripple * wave * (0.5 + depth * 3)
    pen.drawImage(source, 0, Math.max(0, Math.min(horizon - 1, from)), width, 1, dx - 20, y, width + 40, 1.6)
  }
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, horizon, width, bottom - horizon)
  ctx.clip()
  ctx.filter = `blur(${blur}px)`
  ctx.drawImage(water, 0, 0)
  ctx.filter = 'none'
  ctx.fillStyle = vertical(ctx, horizon, bottom, tint)
  ctx.fillRect(0, horizon, width, bottom - horizon)
  ctx.restore()
}

/** Short strokes of light on water, sparse far away and long near by. */
export function glints(ctx, { random, count, x, spread, y0, y1, color, alpha }) {
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let index = 0; index < count; index++) {
    const depth = random.next() ** 1.3
    const y = y0 + (y1 - y0) * depth
    const cx = x + random.normal() * spread * (0.35 + depth)
    const length = (4 + 34 * depth) * random.between(0.4, 1.2)
    ctx.fillStyle = `rgba(${color}, ${alpha * random.between(0.15, 1) * (1 - depth * 0.45)})`
    ctx.beginPath()
    ctx.ellipse(cx, y, length, 0.5 + depth * 1.7, 0, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
}

/** The finish of a print: light bleeds a little, corners fall off, grain lies over all. */
export function finish(ctx, { random, bloom = 0.3, vignette = 0.35, grain = 7 }) {
  const { width, height } = ctx.canvas
  const copy = copyOf(ctx)
  ctx.save()
  ctx.globalCompositeOperation = 'soft-light'
  ctx.globalAlpha = bloom
  ctx.filter = 'blur(14px)'
  ctx.drawImage(copy, 0, 0)
  ctx.globalCompositeOperation = 'screen'
  ctx.globalAlpha = bloom * 0.45
  ctx.filter = 'blur(26px)'
  ctx.drawImage(copy, 0, 0)
  ctx.restore()

  const shade = ctx.createRadialGradient(
    width / 2,
    height * 0.48,
    height * 0.45,
    width / 2,
    height * 0.5,
    width * 0.66,
  )
  shade.addColorStop(0, 'rgba(6, 8, 18, 0)')
  shade.addColorStop(1, `rgba(6, 8, 18, ${vignette})`)
  ctx.fillStyle = shade
  ctx.fillRect(0, 0, width, height)

  const image = ctx.getImageData(0, 0, width, height)
  for (let at = 0; at < image.data.length; at += 4) {
    const shift = random.normal() * grain
    for (let channel = 0; channel < 3; channel++) image.data[at + channel] += shift
  }
  ctx.putImageData(image, 0, 0)
}
