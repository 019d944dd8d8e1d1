package org.osefrance.archive.index.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DatabaseExtension.class)
class DatabaseRolesTest {

    private final Database database;

    DatabaseRolesTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLICATION | create table mine (id int)
            APPLICATION | drop table outbox
            APPLICATION | update record_version set reason = 'another'
            APPLICATION | delete from record_version
            APPLICATION | delete from premis_event
            APPLICATION | delete from assertion
            APPLICATION | delete from candidate
            APPLICATION | insert into audit_entry (actor_kind, actor, action, subjects, answer) values ('a', 'a', 'a', '{}', 'ALLOWED')
            APPLICATION | update audit_entry set actor = 'another'
            APPLICATION | delete from audit_entry
            APPLICATION | truncate audit_entry
            APPLICATION | alter table audit_entry disable trigger all
            APPLICATION | drop table audit_entry
            APPLICATION | select audit_bytes('x'::text)
            AUDIT       | select * from audit_entry
            AUDIT       | select count(*) from audit_entry
            AUDIT       | update audit_entry set actor = 'another'
            AUDIT       | delete from audit_entry
            AUDIT       | truncate audit_entry
            AUDIT       | drop table audit_entry
            AUDIT       | alter table audit_entry disable trigger all
            AUDIT       | drop trigger chain_audit_entry on audit_entry
            AUDIT       | create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return new; end'
            AUDIT       | create table mine (id int)
            AUDIT       | insert into audit_entry (actor_kind, actor, action, subjects, answer) values ('a', 'a', 'a', '{}', 'ALLOWED') returning number
            AUDIT       | insert into audit_entry (number, actor_kind, actor, action, subjects, answer) values (7, 'a', 'a', 'a', '{}', 'ALLOWED')
            AUDIT       | insert into audit_entry (hash, actor_kind, actor, action, subjects, answer) values ('x', 'a', 'a', 'a', '{}', 'ALLOWED')
            PUBLIC      | select * from audit_entry
            AUDIT       | select * from record
            PUBLIC      | select * from record_version
            PUBLIC      | select * from page_text
            PUBLIC      | select * from knowledge
            PUBLIC      | select * from family_grant
            PUBLIC      | select * from closed_to_public
            AUDIT       | select * from page_text
            PUBLIC      | insert into deny_unit values ('x', 1)
            PUBLIC      | select * from candidate
            PUBLIC      | select * from account
            PUBLIC      | select * from premis_event
            PUBLIC      | delete from closed_to_public
            APPLICATION | insert into closed_to_public values (true, 'x', now())
            """)
    void what_a_role_has_no_business_with_is_refused(DatabaseRole role, String sql) {
        assertThatThrownBy(() -> execute(role, sql))
                .isInstanceOf(SQLException.class)
                .satisfies(refusal ->
                        assertThat(((SQLException) refusal).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void the_audit_takes_rows() {
        assertThatCode(() -> execute(
                        DatabaseRole.AUDIT,
                        "insert into audit_entry (actor_kind, actor, action, subjects, answer)"
                                + " values ('STAFF', 'a', 'OPEN', '{}', 'ALLOWED')"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_that_is_up_to_date_is_left_alone() {
        assertThatCode(database::migrate).doesNotThrowAnyException();
    }

    @Test
    void an_address_of_another_kind_of_database_is_refused() {
        assertThatThrownBy(() -> Database.external("jdbc:h2:mem:x", "jdbc:h2:mem:x"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("ARCHIVE_DATABASE_URL");
    }

    private void execute(DatabaseRole role, String sql) throws SQLException {
        try (HikariDataSource pool = database.open(role, 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }
}
