// nativeImage, as far as bytes go: nothing is decoded but a PNG's size.

function makeImage(png) {
  const isPng = png.length > 24 && png.readUInt32BE(0) === 0x89504e47
  const size = isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 }
  return {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    getSize: () => size,
    isEmpty: () => png.length === 0,
  }
}

module.exports = { makeImage }
