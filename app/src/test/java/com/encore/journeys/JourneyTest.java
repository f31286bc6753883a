package com.encore.journeys;

import com.encore.EncoreApplication;
import com.encore.testing.BooksBalance;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole application over HTTP. All of them share one node, which rings nothing by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EncoreApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = JourneySurroundings.class)
@Import(JourneyClock.class)
@TypeExcludeFilters(OnlyTheApplication.class)
// the provider's last messages are waited for before the books are looked at
@ExtendWith({BooksBalance.class, ProviderCallsBack.class})
@interface JourneyTest {}
