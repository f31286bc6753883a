package com.encore.scheduler;

import com.encore.reports.export.Column;
import com.encore.reports.export.Dataset;
import com.encore.reports.export.Words;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers of numbers that need no business, one of which loses a row, and do on the way what a test wants. */
@Configuration(proxyBeanMethods = false)
class Rehearsal {

    static final String NUMBERS = "numbers";
    static final String LOSES_A_ROW = "loses-a-row";
    static final int ROWS = 25_000;

    private static final AtomicReference<Runnable> BEFORE_ROWS = new AtomicReference<>(() -> {});

    /** Done once the file is begun and before the first row is read. */
    static void beforeRows(Runnable disturbance) {
        BEFORE_ROWS.set(disturbance);
    }

    @Bean
    Dataset numbersRegister() {
        return new Numbers(NUMBERS, ROWS);
    }

    @Bean
    Dataset losingRegister() {
        return new Numbers(LOSES_A_ROW, ROWS + 1);
    }

    private record Numbers(String name, int counted) implements Dataset {

        @Override
        public int place() {
            return 900;
        }

        @Override
        public Words title() {
            return new Words("숫자", "Numbers");
        }

        @Override
        public Words told() {
            return new Words("숫자예요.", "Numbers.");
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.text("이름", "Name"), Column.won("금액", "Amount").total());
        }

        @Override
        public String rows() {
            BEFORE_ROWS.get().run();
            return numbersBelow(ROWS, "concat('row ', n), n");
        }

        @Override
        public String control() {
            return numbersBelow(counted, "count(*), sum(n)");
        }

        private static String numbersBelow(int end, String what) {
            String digits =
                    "(select 0 as d" + " union all select %d".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9) + ")";
            return "select " + what + " from (select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from "
                    + digits + " a, " + digits + " b, " + digits + " c, " + digits + " d, " + digits
                    + " e) x where n < "
                    + end + " and :from < :until";
        }
    }
}
