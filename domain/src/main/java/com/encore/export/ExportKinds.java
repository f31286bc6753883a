package com.encore.export;

import com.encore.stereotype.Refusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every register there is. */
@Component
public class ExportKinds {

    private final List<ExportKind> kinds;

    ExportKinds(ObjectProvider<ExportKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ExportKind::place).thenComparing(ExportKind::name))
                .toList();
        if (this.kinds.stream().map(ExportKind::name).distinct().count() < this.kinds.size()) {
            throw new IllegalStateException("two exports have one name: " + this.kinds);
        }
    }

    public List<ExportKind> all() {
        return kinds;
    }

    public ExportKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NoSuchKind::new);
    }

    /** No register is called that. */
    public static final class NoSuchKind extends Refusal {

        private static final long serialVersionUID = 1L;

        NoSuchKind() {
            super(Kind.INVALID, "no-such-export-kind");
        }
    }
}
