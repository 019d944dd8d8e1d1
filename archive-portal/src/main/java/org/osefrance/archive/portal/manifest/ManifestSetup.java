package org.osefrance.archive.portal.manifest;

import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.format.iiif.IiifAddresses;
import org.osefrance.archive.schemas.format.iiif.ManifestWriter;
import org.osefrance.archive.schemas.format.iiif.SearchWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writers for the public addresses of this site. */
@Configuration(proxyBeanMethods = false)
class ManifestSetup {

    @Bean
    ManifestWriter manifestWriter(Site site) {
        return new ManifestWriter(new IiifAddresses(site.address("")));
    }

    @Bean
    SearchWriter searchWriter(Site site) {
        return new SearchWriter(new IiifAddresses(site.address("")));
    }
}
