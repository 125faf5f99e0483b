const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes as people read it: `1.4 MB`. */
export function fileSize(bytes: number): string {
  const power = Math.min(
    UNITS.length - 1,
    Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)),
  );
  const amount = bytes / 1024 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${UNITS[power]}`;
}
