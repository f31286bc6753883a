package com.encore.web.testing;

import com.encore.testing.BooksBalance;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Surroundings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** A test of pages with everything behind them: the domain, its real servers, and security. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DomainTestApplication.class, properties = "spring.config.import=classpath:encore-domain.yml")
@ContextConfiguration(initializers = {Surroundings.class, Laptop.class})
@AutoConfigureMockMvc
@ExtendWith(BooksBalance.class)
public @interface PageTest {}
