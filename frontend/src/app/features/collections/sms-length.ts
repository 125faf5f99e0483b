// GSM 03.38: what a text message has room for 160 of; those of the second set count twice
const USUAL = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
    'abcdefghijklmnopqrstuvwxyzäöñüà',
);
const TWICE = new Set('\f^{}\\[~]|€');

export interface SmsLength {
  readonly characters: number;
  /** As how many text messages it is sent and paid for. */
  readonly messages: number;
  /** Has a character that leaves less than half of the room. */
  readonly isUnusual: boolean;
}

export function smsLength(text: string): SmsLength {
  const signs = [...text];
  const isUnusual = signs.some((sign) => !USUAL.has(sign) && !TWICE.has(sign));
  const length = isUnusual
    ? text.length
    : signs.reduce((sum, sign) => sum + (TWICE.has(sign) ? 2 : 1), 0);
  const [alone, joined] = isUnusual ? [70, 67] : [160, 153];
  return {
    characters: signs.length,
    messages: length <= alone ? 1 : Math.ceil(length / joined),
    isUnusual,
  };
}
