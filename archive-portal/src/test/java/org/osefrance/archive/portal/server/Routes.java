package org.osefrance.archive.portal.server;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every pattern of addresses that something of ours answers at, asked of the server itself, so that none is forgotten. */
final class Routes {

    private Routes() {}

    static Set<String> of(ArchiveServer server) {
        Set<String> routes = new TreeSet<>();
        server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(handled -> routes.addAll(handled.getPatternValues()));
        Collection<?> images =
                server.part("imageServlet", ServletRegistrationBean.class).getUrlMappings();
        images.forEach(mapping -> routes.add(mapping.toString()));
        return routes;
    }
}
