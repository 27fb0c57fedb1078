"""Invented ads that several tests read."""

BAKER = """Bäckerei Morgenrot GmbH sucht Bäcker (m/w/d)
Rosenheim · Vollzeit · unbefristet

Deine Aufgaben
- Herstellung von Brot und Brötchen
- Bedienung der Öfen

Das bringst du mit
- Abgeschlossene Ausbildung als Bäcker
- Mindestens zwei Jahre Berufserfahrung in einer Backstube
- Führerschein Klasse B
- Gute Deutschkenntnisse in Wort und Schrift

Von Vorteil
- Erfahrung mit Sauerteig
- Englisch Grundkenntnisse

Wir bieten: 18,50 € pro Stunde, 30 Tage Urlaub, Jobrad.
"""

PLATFORM = """Senior Platform Engineer
Cedarwood Labs Ltd, Leeds (hybrid)

Salary: £70,000 - £80,000 per year, full-time

What you'll do
- Run our Kubernetes clusters
- Automate deployments

Requirements
- At least five years of experience in site reliability engineering
- Strong knowledge of Terraform or Pulumi
- Python, Go and Linux
- Right to work in the UK

Nice to have
- Experience with Kafka
- AWS certification

We are an equal opportunity employer. Please send your CV and a cover letter.
"""

WAITER = """Restaurante La Higuera busca camarero/a en Sevilla

Funciones:
- Atender la sala y la barra
Requisitos:
- Un año de experiencia en puesto similar
- Carné de manipulador de alimentos
- Inglés nivel B1
Se valorará: conocimientos de vinos y francés.
Ofrecemos: 1.500 € brutos al mes, jornada completa.
"""

GUIDE = """Le musée Saint-Clair recrute un guide conférencier (H/F) à Nantes

Vos missions :
- Accueillir les groupes
- Concevoir des visites

Votre profil :
- Licence en histoire de l'art exigée
- Maîtrise de l'anglais (C1)
- Bonne expression orale

Un plus : l'allemand ou l'italien.
CDD de 6 mois, temps partiel, 1 300 € bruts par mois.
"""
