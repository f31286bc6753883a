package com.encore.terms;

/** What a payee is for the tax office. */
public enum PayeeKind {
    /** A person whose continuing business this is. */
    INDIVIDUAL,
    /** A person who does this once in a while. */
    OCCASIONAL,
    SIMPLIFIED,
    GENERAL,
    CORPORATION,
    TAX_EXEMPT;

    /** Persons are registered as residents, the others as businesses. */
    public boolean isPerson() {
        return this == INDIVIDUAL || this == OCCASIONAL;
    }
}
