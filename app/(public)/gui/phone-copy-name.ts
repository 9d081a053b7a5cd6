/** Under which name the copy of a draft lies on the phone. */
export const phoneCopy = 'nam-ro-nhap'
