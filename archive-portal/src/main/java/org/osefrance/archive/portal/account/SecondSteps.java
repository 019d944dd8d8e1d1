package org.osefrance.archive.portal.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What proves a person besides the password: one-time codes of an app (RFC 6238), and recovery codes on paper. Each code serves once. */
final class SecondSteps {

    static final int RECOVERY_CODES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SecondSteps.class);
    private static final int RECOVERY_BYTES = 10;
    private static final Pattern BY_THE_CLOCK = Pattern.compile("[0-9]{" + OneTimeCodes.DIGITS + "}");
    private static final Pattern ON_PAPER = Pattern.compile("[A-Z2-7]{16}");

    private final Tables database;
    private final SecretBox box;

    SecondSteps(Tables database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    /** What a typed code was. */
    enum Proof {
        CODE,
        RECOVERY_CODE,
        NONE
    }

    /**
     * Makes an app the second step of an account, or another in place of the one before.
     *
     * @param proof a code the app showed; it serves for nothing else then
     * @return false when the code is wrong; nothing is changed then
     */
    boolean enrol(RecordId account, byte[] key, String proof) {
        OptionalLong step =
                OneTimeCodes.findStep(key, bare(proof), database.clock().instant());
        if (step.isEmpty()) {
            return false;
        }
        database.inTransaction(connection -> Tables.change(
                connection,
                "update account set code_key = ?, code_step = ? where id = ?",
                box.seal(key, account.value()),
                step.getAsLong(),
                account.value()));
        return true;
    }

    /** Makes ten codes to keep on paper; those made before are worth nothing then. */
    List<String> makeRecoveryCodes(RecordId account) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(new Base32().encodeToString(Secrets.bytes(RECOVERY_BYTES)));
        }
        database.inTransaction(connection -> {
            Tables.change(connection, "delete from recovery_code where account = ?", account.value());
            for (String code : codes) {
                Tables.change(
                        connection,
                        "insert into recovery_code (account, hash) values (?, ?)",
                        account.value(),
                        Secrets.digest(code));
            }
            return codes;
        });
        return codes.stream().map(SecondSteps::grouped).toList();
    }

    /** Uses up a code of the app or of the paper. */
    Proof use(RecordId account, String typed) {
        String code = bare(typed);
        if (BY_THE_CLOCK.matcher(code).matches()) {
            return database.inTransaction(connection -> useByTheClock(connection, account, code));
        }
        return ON_PAPER.matcher(code).matches()
                ? database.inTransaction(connection -> useOnPaper(connection, account, code))
                : Proof.NONE;
    }

    /** In groups of four, as people read and type. */
    static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }

    private Proof useByTheClock(Connection connection, RecordId account, String code) throws SQLException {
        Optional<byte[]> sealed = Tables.find(
                connection,
                "select code_key from account where id = ? and code_key is not null",
                row -> row.getBytes(1),
                account.value());
        Optional<byte[]> key = sealed.flatMap(secret -> box.open(secret, account.value()));
        if (sealed.isPresent() && key.isEmpty()) {
            LOG.error("The one-time codes of account {} were sealed with another key: reset its sign-in.", account);
        }
        OptionalLong step = key.map(secret ->
                        OneTimeCodes.findStep(secret, code, database.clock().instant()))
                .orElse(OptionalLong.empty());
        boolean fresh = step.isPresent()
                && Tables.change(
                                connection,
                                "update account set code_step = ? where id = ? and code_step < ?",
                                step.getAsLong(),
                                account.value(),
                                step.getAsLong())
                        == 1;
        return fresh ? Proof.CODE : Proof.NONE;
    }

    private Proof useOnPaper(Connection connection, RecordId account, String code) throws SQLException {
        int used = Tables.change(
                connection,
                "update recovery_code set used_at = ? where account = ? and hash = ? and used_at is null",
                database.now(),
                account.value(),
                Secrets.digest(code));
        return used == 1 ? Proof.RECOVERY_CODE : Proof.NONE;
    }

    private static String bare(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
