package com.encore.time;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of one Java type is read from a column. */
@FunctionalInterface
interface Column {

    @Nullable
    Object read(ResultSet row, int index) throws SQLException;

    /** Null for a type nobody here knows how to read. */
    static @Nullable Column of(Class<?> type) {
        return type.isEnum() ? enumeration(type.asSubclass(Enum.class)) : Known.TYPES.get(type);
    }

    private static Column enumeration(@SuppressWarnings("rawtypes") Class<? extends Enum> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
        return (row, index) -> {
            String name = row.getString(index);
            Object constant = name == null ? null : constants.get(name);
            if (name != null && constant == null) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + name);
            }
            return constant;
        };
    }

    /** Types columns are read as. A primitive that is NULL reads as zero or false, as JDBC has it. */
    final class Known {

        private static final Map<Class<?>, Column> TYPES = Map.ofEntries(
                Map.entry(long.class, ResultSet::getLong),
                Map.entry(int.class, ResultSet::getInt),
                Map.entry(boolean.class, ResultSet::getBoolean),
                Map.entry(Long.class, orNull(ResultSet::getLong)),
                Map.entry(Integer.class, orNull(ResultSet::getInt)),
                Map.entry(Boolean.class, orNull(ResultSet::getBoolean)),
                Map.entry(String.class, ResultSet::getString),
                Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
                Map.entry(byte[].class, ResultSet::getBytes),
                Map.entry(LocalDate.class, (row, index) -> row.getObject(index, LocalDate.class)),
                Map.entry(LocalDateTime.class, (row, index) -> row.getObject(index, LocalDateTime.class)),
                Map.entry(Instant.class, Known::instant));

        private Known() {}

        private static Column orNull(Column primitive) {
            return (row, index) -> {
                Object value = primitive.read(row, index);
                return row.wasNull() ? null : value;
            };
        }

        /** The database keeps UTC without saying so. */
        private static @Nullable Instant instant(ResultSet row, int index) throws SQLException {
            LocalDateTime stored = row.getObject(index, LocalDateTime.class);
            return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
        }
    }
}
