package org.osefrance.archive.portal.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The features of the portal; the parts of the archive are handed to them as beans by {@link ArchiveServer}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("org.osefrance.archive.portal")
class PortalApplication {}
