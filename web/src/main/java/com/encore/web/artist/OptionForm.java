package com.encore.web.artist;

import com.encore.project.OptionId;
import com.encore.project.OptionOffer;
import com.encore.project.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One line of options as typed; a line without a name is no option. */
record OptionForm(@Nullable Long id, String name, String surcharge, String stock) {

    static final OptionForm BLANK = new OptionForm(null, null, null, null);

    OptionForm(@Nullable Long id, @Nullable String name, @Nullable String surcharge, @Nullable String stock) {
        this.id = id;
        this.name = Typed.text(name);
        this.surcharge = Typed.text(surcharge);
        this.stock = Typed.text(stock);
    }

    static OptionForm of(OptionView option) {
        return new OptionForm(
                option.id().value(),
                option.name(),
                Long.toString(option.surcharge().amount()),
                option.stock() == null ? "" : option.stock().toString());
    }

    boolean blank() {
        return name.isBlank();
    }

    OptionOffer offer(BindingResult faults, String path) {
        return new OptionOffer(
                id == null ? null : new OptionId(id),
                name,
                Typed.won(faults, path + ".surcharge", surcharge),
                Typed.count(faults, path + ".stock", stock));
    }
}
