package com.encore.web.artist;

import com.encore.project.FieldRefusal;
import com.encore.project.FieldsRefused;
import org.springframework.validation.BindingResult;

/** Puts what the domain refused at the fields of the form it came from. */
final class FieldFaults {

    private FieldFaults() {}

    static void show(BindingResult faults, FieldsRefused refused) {
        show(faults, refused, "");
    }

    /** Of refusals about one part of a list, only those of that part have a field on the form. */
    static void show(BindingResult faults, FieldsRefused refused, String prefix) {
        for (FieldRefusal refusal : refused.refusals()) {
            String code = "refusal." + refusal.key();
            String field = refusal.field().startsWith(prefix) ? refusal.field().substring(prefix.length()) : "";
            if (field.isEmpty() || faults.getFieldType(field) == null || field.equals("options")) {
                faults.reject(code, refusal.arguments(), refusal.key());
            } else {
                faults.rejectValue(field, code, refusal.arguments(), refusal.key());
            }
        }
    }
}
