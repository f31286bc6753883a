package com.encore.counter;

import com.encore.account.MemberId;

/** Whoever looks at a project: a member, or somebody of whom only a random name is known. */
public record Visitor(String name) {

    public static Visitor member(MemberId member) {
        return new Visitor("m" + member.value());
    }

    public static Visitor anonymous(String randomName) {
        return new Visitor("a" + randomName);
    }
}
