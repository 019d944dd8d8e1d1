package org.osefrance.archive.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, messages, the frame, and how long browsers keep our files. */
@Configuration(proxyBeanMethods = false)
class WebSetup {

    private static final String FRENCH_ENDING = "_fr.properties";

    /**
     * The texts of all features: every {@code messages/NAME_fr.properties}, with its sisters in the other languages.
     * A key without a text fails instead of showing itself.
     */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    WebMvcConfigurer frameAndFiles(Site site) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FrameInterceptor(site))
                        .excludePathPatterns("/vendor/**", "/style/**", "/script/**", "/iiif/image/**");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // The version stands in the folder's name, so a file here never changes.
                registry.addResourceHandler("/vendor/**")
                        .addResourceLocations("classpath:/static/vendor/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
                registry.addResourceHandler("/style/**", "/script/**")
                        .addResourceLocations("classpath:/static/style/", "classpath:/static/script/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }

    /** What never reaches a page of ours is answered in our words all the same. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> calmWordsBeforeAnyPage() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequestValve.class.getName());
            }
        });
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*" + FRENCH_ENDING))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> "messages/" + name.substring(0, name.length() - FRENCH_ENDING.length()))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the texts of the pages cannot be read", unreadable);
        }
    }
}
