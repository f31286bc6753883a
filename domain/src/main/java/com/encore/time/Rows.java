package com.encore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads the rows of one result into records: columns are looked up once, then read by number. */
final class Rows<T> implements RowMapper<T> {

    private final RecordShape<T> shape;
    private @Nullable ResultSet result;
    private int[] columns = {};

    Rows(RecordShape<T> shape) {
        this.shape = shape;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (row != result) {
            columns = shape.columnsOf(row);
            result = row;
        }
        return shape.read(row, columns);
    }
}
