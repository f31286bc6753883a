package com.encore.web.poster;

/** One way to fill a sheet. */
interface Composition {

    boolean byNight();

    /** Draws the picture and says where the words go. */
    Place draw(Sheet sheet);
}
