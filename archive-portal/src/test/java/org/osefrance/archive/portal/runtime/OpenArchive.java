package org.osefrance.archive.portal.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.osefrance.archive.index.audit.LegalClock;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.setting.SettingsReader;

/** Opens archives in folders of tests: the real parts, with a database of their own. */
public final class OpenArchive {

    private OpenArchive() {}

    /** An archive with default settings and a free port. */
    public static Archive in(Path home) {
        return Archive.open(settings(home));
    }

    /** The same with a clock that a test sets. */
    public static Archive in(Path home, Clock clock) {
        return Archive.open(settings(home), clock, LegalClock.ANY_LEAP);
    }

    /** The same where the clock is believed no more than that of a machine. */
    public static Archive doubting(Path home, Clock clock) {
        return Archive.open(settings(home), clock, LegalClock.MONTH);
    }

    /** An archive as it is set. */
    public static Archive with(Settings settings) {
        return Archive.open(settings);
    }

    /** Settings with a port that is known before the server runs, as the public address needs it. */
    public static Settings settings(Path home, int port) {
        return new SettingsReader(Map.of(), home)
                .read(Map.of(Setting.HOME, home.toString(), Setting.PORT, Integer.toString(port)));
    }

    /** The same with more set. */
    public static Settings settings(Path home, int port, Map<Setting, String> also) {
        Map<Setting, String> all = new EnumMap<>(also);
        all.putAll(Map.of(Setting.HOME, home.toString(), Setting.PORT, Integer.toString(port)));
        return new SettingsReader(Map.of(), home).read(all);
    }

    /** Its settings. */
    public static Settings settings(Path home) {
        return new SettingsReader(Map.of(), home).read(Map.of(Setting.HOME, home.toString(), Setting.PORT, "0"));
    }
}
