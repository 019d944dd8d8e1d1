package org.osefrance.archive.architecture.wrong.schemas.time;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the injection of any framework. */
@Retention(RetentionPolicy.RUNTIME)
@interface Autowired {}
