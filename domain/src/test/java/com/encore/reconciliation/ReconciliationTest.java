package com.encore.reconciliation;

import com.encore.testing.BooksBalance;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Surroundings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the domain with books and a provider of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DomainTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.import=classpath:encore-domain.yml")
@ContextConfiguration(initializers = {Surroundings.class, OwnBooks.class})
@ExtendWith(BooksBalance.class)
@interface ReconciliationTest {}
