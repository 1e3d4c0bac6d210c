import { z } from 'zod';

// The page's policy forbids making code from text; zod would try that once, be refused, and leave a complaint in the console.
z.config({ jitless: true });
