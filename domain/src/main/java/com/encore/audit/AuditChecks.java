package com.encore.audit;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the last look at the trail found. */
@ReadModel
public class AuditChecks {

    private final JdbcClient jdbc;

    AuditChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AuditVerdict> last() {
        return jdbc.sql("select at, entries, faults, detail from audit_check order by id desc limit 1")
                .query(Row.class)
                .optional()
                .map(Row::verdict);
    }

    private record Row(Instant at, long entries, int faults, String detail) {

        AuditVerdict verdict() {
            List<AuditVerdict.Fault> told = Arrays.stream(detail.split(" "))
                    .filter(fault -> fault.contains("@"))
                    .map(Row::fault)
                    .toList();
            return new AuditVerdict(at, entries, faults, told);
        }

        private static AuditVerdict.Fault fault(String told) {
            int split = told.indexOf('@');
            return new AuditVerdict.Fault(
                    AuditVerdict.Kind.valueOf(told.substring(0, split)), Long.parseLong(told.substring(split + 1)));
        }
    }
}
