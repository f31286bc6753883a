package com.encore.web.poster;

/**
 * Where the words go on a composition, and in which colours. The name hangs from the top of the place; the artist
 * stands at the foot of the sheet.
 */
record Place(int x, int y, int width, int height, int largest, int colour, int foot) {}
