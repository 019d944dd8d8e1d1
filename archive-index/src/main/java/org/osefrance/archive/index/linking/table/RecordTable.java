package org.osefrance.archive.index.linking.table;

import java.util.List;
import org.osefrance.archive.index.linking.Field;
import org.osefrance.archive.index.linking.LinkageRecord;

/**
 * Records with their fields.
 *
 * @param fields in the order of the values; columns without a value in any record are left out
 * @param records in the order of the lines
 */
public record RecordTable(List<Field> fields, List<LinkageRecord> records) {

    public RecordTable {
        fields = List.copyOf(fields);
        records = List.copyOf(records);
    }
}
