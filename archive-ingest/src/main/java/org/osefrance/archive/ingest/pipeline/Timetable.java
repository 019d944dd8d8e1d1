package org.osefrance.archive.ingest.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The scheduler's own rows, asked what its interface does not tell. */
record Timetable(DataSource database) {

    private static final String HELD = "select 1 from scheduled_tasks where task_name = ? and task_instance = ?"
            + " and picked and picked_by = ? and version = ?";

    private static final String CALL_FORWARD = "update scheduled_tasks set execution_time = ?, picked = false,"
            + " picked_by = null, last_heartbeat = null, version = version + 1"
            + " where not picked and execution_time > ? or picked and last_heartbeat > ?";

    private static final String FREE = "update scheduled_tasks set execution_time = ?, picked = false,"
            + " picked_by = null, last_heartbeat = null, version = version + 1 where picked";

    private static final String CALL_NOW = "update scheduled_tasks set execution_time = ?"
            + " where task_name = ? and task_instance = ? and not picked and execution_time > ?";

    /** Whether a worker still has what it picked; the version counts how often it was picked or put back. */
    boolean holds(String task, String instance, String worker, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(HELD)) {
            question.setString(1, task);
            question.setString(2, instance);
            question.setString(3, worker);
            question.setLong(4, version);
            try (ResultSet answer = question.executeQuery()) {
                boolean held = answer.next();
                connection.rollback();
                return held;
            }
        } catch (SQLException failed) {
            throw new PipelineException("the lease of " + instance + " cannot be asked for", failed);
        }
    }

    /**
     * Has done now what stands beyond a moment, and what a worker holds that was last alive beyond it: a clock that was ahead
     * wrote that, and nobody would come to it before that time.
     *
     * @return how much
     */
    int callForward(Instant now, Instant beyond) {
        return change(CALL_FORWARD, now, beyond, beyond);
    }

    /** Takes away every lease there is. @return how many */
    int free(Instant now) {
        return change(FREE, now);
    }

    private int change(String sql, Instant... moments) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < moments.length; i++) {
                change.setObject(i + 1, moments[i].atOffset(ZoneOffset.UTC));
            }
            int changed = change.executeUpdate();
            connection.commit();
            return changed;
        } catch (SQLException failed) {
            throw new PipelineException("the list of work cannot be changed", failed);
        }
    }

    /** Has done now what was put off and is not being worked on. */
    void callNow(String task, List<RecordId> instances, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(CALL_NOW)) {
            for (RecordId instance : instances) {
                change.setObject(1, now.atOffset(ZoneOffset.UTC));
                change.setString(2, task);
                change.setString(3, instance.value());
                change.setObject(4, now.atOffset(ZoneOffset.UTC));
                change.addBatch();
            }
            change.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            throw new PipelineException("the list of work cannot be changed", failed);
        }
    }
}
