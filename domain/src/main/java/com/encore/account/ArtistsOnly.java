package com.encore.account;

import com.encore.stereotype.Refusal;

/** Only an artist may do this. */
public class ArtistsOnly extends Refusal {

    private static final long serialVersionUID = 1L;

    ArtistsOnly() {
        super(Kind.FORBIDDEN, "artists-only");
    }
}
