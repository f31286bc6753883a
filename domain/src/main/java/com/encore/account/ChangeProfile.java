package com.encore.account;

import com.encore.notification.Language;
import com.encore.stereotype.UseCase;

/** A member changes what they are called and which language they read. */
@UseCase
public class ChangeProfile {

    private final Members members;

    ChangeProfile(Members members) {
        this.members = members;
    }

    public void change(MemberId id, MemberName name, Language language) {
        Member member = members.locked(id);
        member.rename(name);
        member.speak(language);
    }
}
