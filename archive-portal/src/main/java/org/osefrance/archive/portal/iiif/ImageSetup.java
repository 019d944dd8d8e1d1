package org.osefrance.archive.portal.iiif;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.osefrance.archive.ingest.image.ImageCutter;
import org.osefrance.archive.ingest.image.Pyramids;
import org.osefrance.archive.portal.web.RequestViewer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Puts the image endpoint together. Needs beans of {@link ImageAccess}, {@link RequestViewer} and {@link ImageSettings}.
 */
@Configuration(proxyBeanMethods = false)
public class ImageSetup {

    private static final int DIRECTORIES_KEPT = 2000;
    private static final int LARGEST_BUDGET_MEGABYTES = 512;
    private static final int WRITE_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Pyramids pyramids() {
        return new Pyramids(DIRECTORIES_KEPT);
    }

    /** Drawings together may take a quarter of the heap. */
    @Bean
    ImageCutter imageCutter() {
        long quarter = Runtime.getRuntime().maxMemory() / 4 >> 20;
        return new ImageCutter((int) Math.min(quarter, LARGEST_BUDGET_MEGABYTES), PATIENCE);
    }

    @Bean
    ServletRegistrationBean<ImageServlet> imageServlet(
            ImageAccess access, RequestViewer viewers, ImageSettings settings, Pyramids pyramids, ImageCutter cutter)
            throws IOException {
        ImageBounds bounds = ImageBounds.standard();
        BuiltInEngine builtIn = new BuiltInEngine(cutter, bounds);
        ImageEngine engine = settings.server().isPresent()
                ? ExternalEngine.of(settings.server().get(), settings)
                : builtIn;
        ImageServlet servlet = new ImageServlet(access, viewers, pyramids, engine, builtIn, bounds, settings.baseUrl());
        return new ServletRegistrationBean<>(servlet, ImageAddress.ROOT + "*");
    }

    /**
     * An identifier with an escaped slash is an unknown identifier (404) and not a bad request, and the caret of 3.0
     * may come unescaped, as viewers send it: IIIF Image API 3.0 § 4.2 and § 9.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> addressesAsImagesHaveThem() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
            // A whole tile in one write; Tomcat's 8 KB would make five of it.
            connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BYTES));
            connector.setProperty("socket.directBuffer", "true");
        });
    }

    /**
     * What the firewall of Spring Security stops. Below an identifier that could be one it is a wrong parameter, whether
     * the image exists or not; in place of one it is an unknown image.
     */
    @Bean
    RequestRejectedHandler rejectedAsImagesAre() {
        return (request, response, rejected) -> {
            String path = request.getRequestURI();
            if (!path.startsWith(ImageAddress.ROOT)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            response.setHeader("Access-Control-Allow-Origin", "*");
            if (ImageAddress.find(path).isPresent()) {
                ImageExchange.refuse(
                        response, HttpServletResponse.SC_BAD_REQUEST, "The address holds characters no image has.");
            } else {
                ImageExchange.refuseUnknown(response);
            }
        };
    }
}
