/**
 * What a name, and a line that two sign, may not hold: control and bidi characters, separators of lines, and letters that
 * show nothing. With them words could turn the ones beside them around, or look empty, or look like other words. The
 * joiners that some scripts and pictures need (U+200C, U+200D, U+FE0E, U+FE0F) stay.
 */
export const unseenCharacters =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Bidi_Control}\u2800\ufff9-\ufffb[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\ufe0e\ufe0f]]]/v
