package com.encore.time;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** A record that rows become: its components are columns by name, {@code paidAt} being {@code paid_at}. */
final class RecordShape<T> {

    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type);
        }
    };

    private final Class<T> type;
    private final RecordComponent[] components;
    private final @Nullable Column[] readers;
    private final Constructor<T> constructor;

    private RecordShape(Class<T> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.readers = new @Nullable Column[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            readers[i] = Column.of(types[i]);
        }
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
        constructor.trySetAccessible();
    }

    @SuppressWarnings("unchecked")
    static <T> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) SHAPES.get(type);
    }

    /** Whether every component is of a type we read ourselves. */
    boolean isReadable() {
        return Arrays.stream(readers).allMatch(reader -> reader != null);
    }

    /** Where each component stands in this result. */
    int[] columnsOf(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            // the first of two columns with one name is the one JDBC finds, too
            places.putIfAbsent(plain(meta.getColumnLabel(column)), column);
        }
        int[] columns = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            Integer column = places.get(plain(components[i].getName()));
            if (column == null) {
                throw new SQLException("no column for " + components[i].getName() + " of " + type.getName());
            }
            columns[i] = column;
        }
        return columns;
    }

    T read(ResultSet row, int[] columns) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Column reader = readers[i];
            values[i] = reader == null ? null : reader.read(row, columns[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
