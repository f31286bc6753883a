# The build needs no database: tests ran before. The sandbox is not in the jar, nor its 550 MB of MySQL here.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true -Dencore.servers.skip=true \
 && cp app/target/encore-app-*-exec.jar /encore.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home encore
USER encore
WORKDIR /home/encore
COPY --from=build /encore.jar encore.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "encore.jar"]
