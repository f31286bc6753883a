package com.encore.web.account;

import com.encore.account.Email;
import com.encore.account.MemberName;
import com.encore.account.NewMember;
import com.encore.account.Password;
import com.encore.notification.Language;
import com.encore.web.http.FormFaults;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Artist is text, "true" or "false", so that whatever is posted there binds. */
record SignUpForm(String email, String name, String password, String artist) {

    static final SignUpForm EMPTY = new SignUpForm(null, null, null, null);

    SignUpForm(@Nullable String email, @Nullable String name, @Nullable String password, @Nullable String artist) {
        this.email = Objects.requireNonNullElse(email, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.artist = Boolean.toString("true".equals(artist));
    }

    void check(BindingResult faults) {
        FormFaults.check(faults, "email", () -> new Email(email));
        FormFaults.check(faults, "name", () -> new MemberName(name));
        FormFaults.check(faults, "password", () -> new Password(password));
        if (!faults.hasErrors()) {
            FormFaults.check(faults, "password", () -> Password.chosenBy(new Email(email), password));
        }
    }

    NewMember toNewMember(Language language) {
        return new NewMember(
                new Email(email), new MemberName(name), new Password(password), Boolean.parseBoolean(artist), language);
    }

    @Override
    public String toString() {
        return "SignUpForm[" + email + "]";
    }
}
