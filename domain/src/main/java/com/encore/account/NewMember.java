package com.encore.account;

import com.encore.notification.Language;

/** What somebody tells of themselves when signing up. Roles beyond artist cannot even be asked for. */
public record NewMember(Email email, MemberName name, Password password, boolean artist, Language language) {

    public NewMember {
        password = Password.chosenBy(email, password.value());
    }
}
