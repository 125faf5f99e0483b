/** A picture of an album. */
export interface Photo {
  readonly id: string;
  readonly url: string;
  readonly caption: string;
  /** Which part of a story it shows, where the album tells one: a value of `PhotoStageChoice`. */
  readonly stage?: string;
}

export interface PhotoStageChoice {
  readonly value: string;
  readonly label: string;
}

/** What is being done to a photo, and why the last try did not work. */
export interface PhotoState {
  readonly busy: boolean;
  readonly problem: string;
}

/** A file on its way into the album, or one that was refused. */
export interface PhotoUpload {
  readonly key: number;
  readonly name: string;
  readonly stage: string;
  readonly problem: string;
}

/** How a photo is called where its picture cannot be seen; `place` counts from 1. */
export function photoName(photo: Photo, place: number): string {
  return photo.caption || $localize`Photo ${place}:place:`;
}
