package com.encore.sandbox.demo;

import com.encore.account.MemberId;
import java.util.List;
import java.util.Map;

/** Who is there: the demo accounts, somebody who signs beside the one of finance, the artists by the name their projects use, and the fans. */
record People(
        MemberId admin,
        MemberId finance,
        MemberId approver,
        Person fan,
        Map<String, MemberId> artists,
        List<Person> fans) {

    static final String PASSWORD = "encore-demo";
    static final String FIRST = "admin@encore.test";
    static final String FAN = "fan@encore.test";
    static final String ARTIST = "artist@encore.test";
    static final String FINANCE = "finance@encore.test";
    static final String OPERATOR = "operator@encore.test";
    static final String APPROVER = "approver@encore.test";
    static final String LAST = "finance2@encore.test";

    /** Where nobody reads. */
    static final String MADE_UP = "@people.encore.test";

    /** The name of the artist account among the artists. */
    static final String DEMO_ARTIST = "demo";

    /** Somebody who pays. */
    record Person(MemberId id, String name) {}

    MemberId artist(String name) {
        MemberId found = artists.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no artist is called " + name);
        }
        return found;
    }
}
