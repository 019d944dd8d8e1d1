package org.osefrance.archive.portal.setting;

import java.util.Locale;

/** Every setting there is. One whose function is not built yet is refused by name at start. */
public enum Setting {
    HOME("./var", "folder that holds everything the archive keeps"),
    PORT("8080", "port of the web server"),
    BIND("127.0.0.1", "address the web server listens on"),
    BASE_URL("", "public address, used in links; empty: http://localhost:PORT"),
    DATABASE_URL("", "jdbc:postgresql address with the application role; empty: the embedded server"),
    DATABASE_OWNER_URL("", "the same with the owner role, used by migrations only"),
    STORE("", "where originals are kept, file:/path; empty: HOME/store"),
    SECOND_STORE("", "where a second copy of the originals is kept, file:/path on another disk; empty: none"),
    IMAGE_SERVER_URL("", "IIIF server on loopback that answers image requests, such as Cantaloupe; empty: built in"),
    REFERENCE_PREFIX("", "put before reference codes when they are shown"),
    LANGUAGES("fra,deu,eng,pol,ces,slk,yid,heb", "languages expected on scans, ISO 639-2/T, most frequent first"),
    INSTITUTION("Archives (installation de démonstration)", "name shown on every page"),
    TELEPHONE("", "telephone number shown beside every invitation to ask; empty: none is shown"),
    EMAIL("", "e-mail address shown on the contact page; empty: none is shown"),
    POSTAL_ADDRESS("", "postal address shown on the contact page, a semicolon between its lines; empty: none is shown"),
    OIDC_ISSUER("", "OpenID Connect house that vouches for staff, such as https://id.example.org; empty: none"),
    OIDC_CLIENT_ID("", "what that house calls the archive"),
    OIDC_CLIENT_SECRET("", "what the archive proves itself with there"),
    OIDC_NAME("", "what people call that house; empty: its host"),
    ROLES("all", "parts this process runs (public, desk, worker); running them apart", "all"),
    SEARCH_URL("", "OpenSearch", ""),
    MAIL_URL("", "mail server", ""),
    WATCH("", "folder to watch: what is put there and rests comes in; empty: none");

    private final String fallback;
    private final String meaning;
    private final String only;
    private final boolean built;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
        this.only = "";
        this.built = true;
    }

    Setting(String fallback, String meaning, String only) {
        this.fallback = fallback;
        this.meaning = meaning;
        this.only = only;
        this.built = false;
    }

    /** The environment variable. */
    public String variable() {
        return "ARCHIVE_" + name();
    }

    /** The key in {@code application.yaml}. */
    public String key() {
        return "archive." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Used when nothing is set; empty where the meaning says what happens then. */
    public String fallback() {
        return fallback;
    }

    /** One line for the operator. */
    public String meaning() {
        return meaning;
    }

    /** Whether the archive can do anything else than {@link #onlyValue()} yet. */
    public boolean isBuilt() {
        return built;
    }

    /** The one value taken while the function behind the setting is not built. */
    public String onlyValue() {
        return only;
    }
}
