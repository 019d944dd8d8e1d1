package org.osefrance.archive.portal.iiif;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.media.Masks;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A web site that has the image endpoint and nothing else; whoever sends {@code X-Staff} is an archivist. Not
 * annotated as configuration, so that nothing else ever scans it.
 */
@EnableAutoConfiguration
@Import(ImageSetup.class)
class ImageSite {

    @Bean
    RequestViewer viewers() {
        return request -> request.getHeader("X-Staff") == null
                ? Viewer.anyone()
                : new Viewer.Staff("invented", Set.of(Viewer.Role.ARCHIVIST));
    }

    @Bean
    SecurityFilterChain everybodyMayAsk(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    /** @param port 0 for a free one */
    static ConfigurableApplicationContext start(ImageAccess images, ImageSettings settings, int port) {
        SpringApplication application = new SpringApplication(ImageSite.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("images", images);
            context.getBeanFactory().registerSingleton("imageSettings", settings);
        });
        return application.run(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.threads.virtual.enabled=true");
    }

    static ImageSettings builtIn(Path folder) {
        return new ImageSettings(
                Optional.empty(), Optional.empty(), folder.resolve("links"), folder.resolve("links.key"));
    }

    static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /**
     * For trials and benchmarks: shows every {@code ID.tif} of a folder (first argument) on the port given as second
     * argument until it is ended; with a third argument through the external server at that address.
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        ImageAccess all = (Viewer viewer, PageImageName name) -> {
            Path pyramid = folder.resolve(name + ".tif");
            return pyramid.toFile().exists()
                    ? Optional.of(new ImageAccess.ShownImage(pyramid, name.toString(), true, Masks.NONE))
                    : Optional.empty();
        };
        ImageSettings builtIn = builtIn(folder);
        ImageSettings settings = arguments.length < 3
                ? builtIn
                : new ImageSettings(
                        Optional.empty(), Optional.of(URI.create(arguments[2])), builtIn.links(), builtIn.key());
        start(all, settings, Integer.parseInt(arguments[1]));
    }
}
