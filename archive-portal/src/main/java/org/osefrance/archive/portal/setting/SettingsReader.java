package org.osefrance.archive.portal.setting;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osefrance.archive.portal.setting.Settings.ExternalDatabase;
import org.osefrance.archive.portal.setting.Settings.OutsideSignIn;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads settings: command line before environment before {@code application.yaml} before the defaults. */
public final class SettingsReader {

    private static final String PREFIX = "ARCHIVE_";
    /** Read by the scripts around the archive, never by it. */
    private static final List<String> SCRIPTS_OWN = List.of("ARCHIVE_HEAP");

    private final Map<String, String> environment;
    private final Path folder;

    /**
     * @param environment variables of the process
     * @param folder where {@code application.yaml} may lie, the folder the archive was started in
     */
    public SettingsReader(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    /**
     * Reads and checks.
     *
     * @param given on the command line
     * @throws SettingException naming the first setting that cannot be used
     */
    public Settings read(Map<Setting, String> given) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.fallback());
        }
        values.putAll(fromYaml());
        values.putAll(fromEnvironment());
        values.putAll(given);
        refuseUnbuilt(values);
        return check(values);
    }

    private Map<Setting, String> fromEnvironment() {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !SCRIPTS_OWN.contains(name)) {
                found.put(named(name, name), value.strip());
            }
        });
        return found;
    }

    private Map<Setting, String> fromYaml() {
        Path file = folder.resolve("application.yaml");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (document instanceof Map<?, ?> top && top.get("archive") instanceof Map<?, ?> ours) {
                ours.forEach((key, value) -> found.put(
                        named(
                                PREFIX + String.valueOf(key).replace('-', '_').toUpperCase(java.util.Locale.ROOT),
                                file + ": archive." + key),
                        String.valueOf(value).strip()));
            }
        } catch (IOException | YAMLException unreadable) {
            throw new SettingException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return found;
    }

    private static Setting named(String variable, String shown) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst()
                .orElseThrow(() -> new SettingException(shown + " is no setting of the archive. There are: "
                        + String.join(
                                ", ",
                                Arrays.stream(Setting.values())
                                        .map(Setting::variable)
                                        .toList())));
    }

    private static void refuseUnbuilt(Map<Setting, String> values) {
        values.forEach((setting, value) -> {
            if (!setting.isBuilt() && !value.equals(setting.onlyValue())) {
                throw new SettingException(setting.variable() + " is set, but what it is for (" + setting.meaning()
                        + ") is not built yet. Please remove it.");
            }
        });
    }

    private static Settings check(Map<Setting, String> values) {
        Path home = path(values, Setting.HOME).toAbsolutePath().normalize();
        int port = port(values);
        String baseUrl = text(values, Setting.BASE_URL);
        return new Settings(
                home,
                port,
                text(values, Setting.BIND),
                baseUrl.isEmpty() ? Optional.empty() : Optional.of(address(values, Setting.BASE_URL)),
                database(values),
                findFolder(values, Setting.STORE).orElseGet(() -> home.resolve("store")),
                secondStore(values, home),
                text(values, Setting.IMAGE_SERVER_URL).isEmpty()
                        ? Optional.empty()
                        : Optional.of(address(values, Setting.IMAGE_SERVER_URL)),
                text(values, Setting.REFERENCE_PREFIX),
                languages(values),
                text(values, Setting.INSTITUTION),
                telephone(values),
                email(values),
                Arrays.stream(text(values, Setting.POSTAL_ADDRESS).split(";"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                watch(values, home),
                outside(values));
    }

    /** A folder that is there, and neither in the home nor around it: what is put there would be the archive's own files. */
    private static Optional<Path> watch(Map<Setting, String> values, Path home) {
        String value = text(values, Setting.WATCH);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(value).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new SettingException(Setting.WATCH.variable() + " is '" + value
                    + "'; there is no such folder. Please make it, or remove the setting.");
        }
        if (folder.startsWith(home) || home.startsWith(folder)) {
            throw new SettingException(Setting.WATCH.variable() + " is '" + value + "', and the home is " + home
                    + "; the one must not lie in the other.");
        }
        return Optional.of(folder);
    }

    private static Optional<OutsideSignIn> outside(Map<Setting, String> values) {
        List<Setting> needed = List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET);
        List<Setting> missing = needed.stream()
                .filter(setting -> text(values, setting).isEmpty())
                .toList();
        if (missing.size() == needed.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new SettingException(missing.getFirst().variable()
                    + " is missing: sign-in by another house needs its address, a client name and a client secret.");
        }
        URI issuer = address(values, Setting.OIDC_ISSUER);
        String host = String.valueOf(issuer.getHost());
        if (!"https".equals(issuer.getScheme())
                && !List.of("localhost", "127.0.0.1").contains(host)) {
            throw new SettingException(Setting.OIDC_ISSUER.variable() + " is '" + issuer
                    + "'; whoever vouches for staff is asked through https only.");
        }
        String name = text(values, Setting.OIDC_NAME);
        return Optional.of(new OutsideSignIn(
                issuer,
                text(values, Setting.OIDC_CLIENT_ID),
                text(values, Setting.OIDC_CLIENT_SECRET),
                name.isEmpty() ? host : name));
    }

    private static String telephone(Map<Setting, String> values) {
        String value = text(values, Setting.TELEPHONE);
        if (value.isEmpty() || value.matches(".*[0-9].*")) {
            return value;
        }
        throw new SettingException(Setting.TELEPHONE.variable() + " is '" + value
                + "'; a telephone number has digits, such as +33 1 99 00 00 00.");
    }

    private static String email(Map<Setting, String> values) {
        String value = text(values, Setting.EMAIL);
        if (value.isEmpty() || value.matches("[^@\\s<>\"?&]+@[^@\\s<>\"?&]+\\.[^@\\s<>\"?&.]+")) {
            return value;
        }
        throw new SettingException(
                Setting.EMAIL.variable() + " is '" + value + "'; an e-mail address looks like archives@example.org.");
    }

    private static int port(Map<Setting, String> values) {
        String value = text(values, Setting.PORT);
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535) {
            return Integer.parseInt(value);
        }
        throw new SettingException(
                Setting.PORT.variable() + " is '" + value + "'; a port is a number from 0 to 65535.");
    }

    private static Optional<ExternalDatabase> database(Map<Setting, String> values) {
        String url = text(values, Setting.DATABASE_URL);
        String ownerUrl = text(values, Setting.DATABASE_OWNER_URL);
        if (url.isEmpty() && ownerUrl.isEmpty()) {
            return Optional.empty();
        }
        for (Setting setting : List.of(Setting.DATABASE_URL, Setting.DATABASE_OWNER_URL)) {
            if (!text(values, setting).startsWith("jdbc:postgresql:")) {
                throw new SettingException(setting.variable() + " has to start with jdbc:postgresql: — both "
                        + Setting.DATABASE_URL.variable() + " and " + Setting.DATABASE_OWNER_URL.variable()
                        + " are needed for an external database.");
            }
        }
        return Optional.of(new ExternalDatabase(url, ownerUrl));
    }

    /** A second copy within the first, or the other way round, would copy itself. */
    private static Optional<Path> secondStore(Map<Setting, String> values, Path home) {
        Optional<Path> second = findFolder(values, Setting.SECOND_STORE);
        Path first = findFolder(values, Setting.STORE).orElseGet(() -> home.resolve("store"));
        second.filter(folder -> folder.startsWith(home)
                        || home.startsWith(folder)
                        || folder.startsWith(first)
                        || first.startsWith(folder))
                .ifPresent(folder -> {
                    throw new SettingException(Setting.SECOND_STORE.variable() + " is '" + folder
                            + "'; a second copy belongs outside the home and the store, on another disk.");
                });
        return second;
    }

    private static Optional<Path> findFolder(Map<Setting, String> values, Setting setting) {
        String value = text(values, setting);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        URI uri = address(values, setting);
        if (!"file".equals(uri.getScheme())) {
            throw new SettingException(
                    setting.variable() + " is '" + value + "'; only file:/path is built so far (S3 is not).");
        }
        return Optional.of(Path.of(uri).toAbsolutePath().normalize());
    }

    private static List<String> languages(Map<Setting, String> values) {
        List<String> codes = Arrays.stream(text(values, Setting.LANGUAGES).split(","))
                .map(String::strip)
                .toList();
        for (String code : codes) {
            if (!code.matches("[a-z]{3}")) {
                throw new SettingException(Setting.LANGUAGES.variable() + " holds '" + code
                        + "'; languages are three-letter codes such as fra,deu,eng.");
            }
        }
        return codes;
    }

    private static URI address(Map<Setting, String> values, Setting setting) {
        try {
            URI uri = URI.create(text(values, setting).replaceAll("/+$", ""));
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw new SettingException(setting.variable() + " is no address: " + malformed.getMessage(), malformed);
        }
        throw new SettingException(
                setting.variable() + " is '" + text(values, setting) + "'; it needs a full address.");
    }

    private static Path path(Map<Setting, String> values, Setting setting) {
        return Path.of(text(values, setting));
    }

    private static String text(Map<Setting, String> values, Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }
}
