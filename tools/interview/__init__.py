"""Interview practice: likely questions out of ad and CV, stories made of facts, a mock interview with feedback by plain code."""
