package com.encore.web.finance;

import com.encore.terms.HolidayNameUnusable;
import com.encore.terms.NewHoliday;
import com.encore.web.http.FormFaults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new holiday as typed. */
record HolidayForm(String day, String korean, String english, String reason) {

    HolidayForm(@Nullable String day, @Nullable String korean, @Nullable String english, @Nullable String reason) {
        this.day = Typed.text(day);
        this.korean = Typed.text(korean);
        this.english = Typed.text(english);
        this.reason = Typed.text(reason);
    }

    /** Null if something is wrong with it. */
    @Nullable
    NewHoliday holiday(BindingResult faults) {
        LocalDate read = Typed.day(faults, "day", day);
        if (read == null) {
            return null;
        }
        try {
            return new NewHoliday(read, korean, english);
        } catch (HolidayNameUnusable refused) {
            FormFaults.reject(
                    faults, korean.isEmpty() || korean.length() > NewHoliday.LENGTH ? "korean" : "english", refused);
            return null;
        }
    }
}
