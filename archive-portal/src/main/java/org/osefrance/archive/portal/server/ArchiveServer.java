package org.osefrance.archive.portal.server;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.search.Search;
import org.osefrance.archive.portal.account.Accounts;
import org.osefrance.archive.portal.iiif.ImageAccess;
import org.osefrance.archive.portal.iiif.ImageSettings;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.web.Reach;
import org.osefrance.archive.portal.web.Site;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A web server around an open archive. Closing it closes the archive after the last request. */
public final class ArchiveServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ArchiveServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it; from now on the archive belongs to the server. The port is announced in the home. */
    public static ArchiveServer start(Archive archive, Settings settings) {
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> register((GenericApplicationContext) context, archive, settings));
        ArchiveServer server = new ArchiveServer(application.run());
        archive.home().announce(server.port());
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "no web server")
                .getPort();
    }

    /** A part by its name, for those who look at what the server is made of. */
    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Beans are closed in the reverse order of their making, so the archive is closed last. */
    private static void register(GenericApplicationContext context, Archive archive, Settings settings) {
        context.registerBean(
                "archive", Archive.class, () -> archive, definition -> definition.setDestroyMethodName("close"));
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(
                Site.class,
                () -> new Site(
                        settings.institution(),
                        new Reach(settings.telephone(), settings.email(), settings.postalAddress()),
                        settings.baseUrl(),
                        settings.referencePrefix()));
        context.registerBean(Clock.class, archive::clock);
        context.registerBean(Catalog.class, archive::catalog);
        context.registerBean(KnowledgeCatalog.class, archive::knowledge);
        context.registerBean(Search.class, archive::search);
        context.registerBean(Accounts.class, archive::accounts);
        context.registerBean(Tables.class, archive::tables);
        context.registerBean(Audit.class, archive::audit);
        context.registerBean(
                ImageAccess.class,
                () -> new CatalogImages(archive.catalog(), archive.pyramids(), archive::writings, archive::today));
        context.registerBean(
                ImageSettings.class,
                () -> new ImageSettings(
                        settings.publicAddress(),
                        settings.imageServer(),
                        archive.home().folder("image-links"),
                        archive.home().folder().resolve("image-links.key")));
    }

    private static Map<String, Object> properties(Settings settings) {
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.address", settings.bind()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.tomcat.use-relative-redirects", true),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.servlet.session.timeout", "30m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry(
                        "server.servlet.session.cookie.secure",
                        "https".equals(settings.baseUrl().getScheme())),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.servlet.multipart.max-file-size", "4GB"),
                Map.entry("spring.servlet.multipart.max-request-size", "16GB"),
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
                // A page goes out when it is whole: one that fails half-way, or begins a session for its form, is none.
                Map.entry("spring.thymeleaf.servlet.produce-partial-output-while-processing", false),
                Map.entry("spring.mvc.problemdetails.enabled", false));
    }
}
