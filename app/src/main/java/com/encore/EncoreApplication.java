package com.encore;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class EncoreApplication {

    public static void main(String[] args) {
        SpringApplication.run(EncoreApplication.class, args);
    }
}
